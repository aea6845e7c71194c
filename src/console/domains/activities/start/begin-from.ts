import { api } from '../../../platform/api';
import { formOf, localMoment, type FormDraft } from '../editor/form-draft';

type From = Parameters<typeof api.activities.draftDefaults>[0]['from'];

/**
 * What a new activity begins with: a template, or the unit's last one of a series, moved ahead, open for
 * sign-up at once. Null where there is nothing to begin with.
 */
export async function beginFrom(unitId: string, from: From): Promise<FormDraft | null> {
  const { draft } = await api.activities.draftDefaults({ unitId, from });
  if (!draft) return null;
  return { ...formOf(draft), signUpOpensAt: localMoment(new Date().toISOString()) };
}
