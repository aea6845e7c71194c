import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { activityById } from '../queries';
import { tellSubmitter } from './tell-submitter';

export const returnToDraft: Handler<typeof activitiesContract.returnToDraft> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { activityId, reason } = input;
  const activity = await activityById(db, tenantId, activityId);
  if (!activity) throw fail('NOT_FOUND');

  const returned = await db
    .updateTable('activities')
    .set({ status: 'draft', waits_since: null, returned_reason: reason, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    .where('status', '=', 'in-review')
    .returning('id')
    .executeTakeFirst();
  if (!returned) throw errors.NOT_IN_REVIEW();
  await tellSubmitter(context, activity, { deed: 'returned', reason });

  context.audit({ target: activityId, unitId: activity.unit_id });
  return { activityId, status: 'draft' };
};
