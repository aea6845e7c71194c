import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { shiftDraft } from '@shared/activities/staff/recurrence';
import { loadDraft } from '../staff/editing/load-draft';
import { templatesOf } from './queries';

const most = 50;

export const saveTemplate: Handler<typeof activitiesContract.saveTemplate> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { name } = input;
  const { row, draft } = await loadDraft(context, input.activityId);
  const others = await templatesOf(db, tenantId, [row.unit_id]);
  if (others.filter((template) => template.name !== name).length >= most) throw errors.TOO_MANY();

  const { id: templateId } = await db
    .insertInto('activity_templates')
    .values({
      tenant_id: tenantId,
      id: newId(),
      unit_id: row.unit_id,
      name,
      // Shifted by zero days: only the groups get new ids.
      draft: JSON.stringify(shiftDraft(draft, 0)),
      created_by: personOf(context),
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'unit_id', 'name']).doUpdateSet((eb) => ({
        draft: eb.ref('excluded.draft'),
        created_by: eb.ref('excluded.created_by'),
        created_at: now,
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();

  context.audit({ target: templateId, unitId: row.unit_id, detail: { activity: row.id } });
  return { templateId };
};
