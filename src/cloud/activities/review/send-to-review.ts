import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { pathAbove } from '@shared/activities/staff/review-rules';
import { activityById } from '../queries';
import { tellReviewers } from './tell-reviewers';

export const sendToReview: Handler<typeof activitiesContract.sendToReview> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const activity = await activityById(db, tenantId, input.activityId);
  if (!activity) throw fail('NOT_FOUND');
  if (activity.status !== 'draft') throw errors.NOT_A_DRAFT();
  if (activity.sign_up_closes_at <= now) throw errors.TOO_LATE();
  if (pathAbove(activity.unit_path) === null) throw errors.NOBODY_ABOVE();

  const sent = await db
    .updateTable('activities')
    .set({
      status: 'in-review',
      waits_since: now,
      submitted_by: personOf(context),
      returned_reason: null,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activity.id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  if (!sent) throw errors.NOT_A_DRAFT();
  const told = await tellReviewers(context, activity, {
    title: '有活动等你审核',
    body: `${activity.host_name}送审“${activity.title}”。请到管理后台看一看，发布或者退回。`,
    dedupeKey: `activity-to-review ${activity.id} ${now.toISOString()}`,
  });

  context.audit({ target: activity.id, unitId: activity.unit_id, detail: { told } });
  return { activityId: activity.id, status: 'in-review' };
};
