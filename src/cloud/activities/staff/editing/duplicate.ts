import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { shiftDraft } from '@shared/activities/staff/recurrence';
import { insertActivities } from './insert-activities';
import { loadDraft } from './load-draft';

export const duplicate: Handler<typeof activitiesContract.duplicate> = async ({
  input,
  context,
}) => {
  const { row, draft } = await loadDraft(context, input.activityId);
  const [activityId] = await insertActivities(context, {
    drafts: [shiftDraft(draft, input.laterDays)],
    host: { id: row.unit_id, path: row.unit_path },
    copiedFrom: row,
  });
  if (!activityId) throw fail('INTERNAL');
  context.audit({ target: activityId, unitId: row.unit_id, detail: { copiedFrom: row.id } });
  return { activityId };
};
