import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { loadDetail } from '../finding/detail';
import { activityById } from '../queries';
import { callerMayPublish } from './may-publish';
import { tellSubmitter } from './tell-submitter';

export const publish: Handler<typeof activitiesContract.publish> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const activity = await activityById(db, tenantId, input.activityId);
  if (!activity) throw fail('NOT_FOUND');
  if (activity.status !== 'draft' && activity.status !== 'in-review') throw errors.NOT_A_DRAFT();
  if (!callerMayPublish(context, activity)) throw errors.NEEDS_REVIEW();
  if (activity.sign_up_closes_at <= now) throw errors.TOO_LATE();
  const { revision } = activity;
  if ((input.revision ?? revision) !== revision) throw errors.CHANGED_MEANWHILE();

  const published = await db
    .updateTable('activities')
    .set({
      status: 'published',
      published_at: now,
      waits_since: null,
      returned_reason: null,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activity.id)
    .where('status', '=', activity.status)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  if (!published) throw errors.CHANGED_MEANWHILE();
  await tellSubmitter(context, activity, { deed: 'published' });

  context.audit({
    target: activity.id,
    unitId: activity.unit_id,
    detail: { was: activity.status, revision },
  });
  return loadDetail(context, activity.id);
};
