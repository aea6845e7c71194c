import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { activityById } from '../queries';
import { callerMayPublish } from './may-publish';

export const acknowledgeChanges: Handler<typeof activitiesContract.acknowledgeChanges> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { activityId, revision } = input;
  const activity = await activityById(db, tenantId, activityId);
  if (!activity) throw fail('NOT_FOUND');
  if (!callerMayPublish(context, activity)) throw errors.NEEDS_REVIEW();
  const isPublic = activity.status === 'published' || activity.status === 'cancelled';
  if (!isPublic || activity.waits_since === null) throw errors.NOTHING_NEW();

  const seen = await db
    .updateTable('activities')
    .set({ waits_since: null, seen_draft: null })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    .where('status', '=', activity.status)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  if (!seen) throw errors.CHANGED_MEANWHILE();

  context.audit({ target: activityId, unitId: activity.unit_id, detail: { revision } });
  return { done: true };
};
