import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { loadDetail } from '../finding/detail';
import { activityById } from '../queries';

export const publish: Handler<typeof activitiesContract.publish> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const activity = await activityById(db, tenantId, input.activityId);
  if (!activity) throw fail('NOT_FOUND');
  if (activity.status !== 'draft') throw errors.NOT_A_DRAFT();
  if (activity.sign_up_closes_at <= now) throw errors.TOO_LATE();

  const published = await db
    .updateTable('activities')
    .set({ status: 'published', published_at: now, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activity.id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!published) throw errors.NOT_A_DRAFT();

  context.audit({ target: activity.id, unitId: activity.unit_id });
  return loadDetail(context, activity.id);
};
