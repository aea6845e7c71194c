import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { activityById } from '../../queries';

export const deleteDraft: Handler<typeof activitiesContract.deleteDraft> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const activity = await activityById(db, tenantId, input.activityId);
  if (!activity) throw fail('NOT_FOUND');
  if (activity.status !== 'draft') throw errors.NOT_A_DRAFT();
  if (activity.revision !== input.revision) throw errors.CHANGED_MEANWHILE();

  // Its sessions and groups go with it. It may have been sent to review or edited since it was read.
  const deleted = await db
    .deleteFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activity.id)
    .where('status', '=', 'draft')
    .where('revision', '=', input.revision)
    .returning('id')
    .executeTakeFirst();
  if (!deleted) throw errors.CHANGED_MEANWHILE();

  // Nothing else is left of it.
  context.audit({
    target: activity.id,
    unitId: activity.unit_id,
    detail: { title: activity.title, startsAt: activity.starts_at.toISOString() },
  });
  return { done: true };
};
