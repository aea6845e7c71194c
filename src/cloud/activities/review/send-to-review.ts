import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { notifyMany } from '@cloud/platform/notify/notify-many';
import { holdersNearest } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { pathAbove } from '@shared/activities/staff/review-rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { organisers } from '../access';
import { activityById, type ActivityRow } from '../queries';

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
  const above = pathAbove(activity.unit_path);
  if (above === null) throw errors.NOBODY_ABOVE();

  const sent = await db
    .updateTable('activities')
    .set({
      status: 'in-review',
      submitted_at: now,
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
  const told = await tellReviewers(context, activity, above);

  context.audit({ target: activity.id, unitId: activity.unit_id, detail: { told } });
  return { activityId: activity.id, status: 'in-review' };
};

/** The organisers of the nearest unit above that has any: the county does not hear of every village. */
async function tellReviewers(
  context: OperationContext,
  activity: ActivityRow,
  above: string,
): Promise<number> {
  const { db, tenantId, now } = context;
  const people = await holdersNearest(db, tenantId, {
    path: above,
    roles: organisers,
    onDate: shanghaiDate(now),
  });
  const others = people.filter((personId) => personId !== personOf(context));
  await notifyMany(
    context,
    others.map((personId) => ({
      personId,
      kind: 'activity-to-review',
      title: '有活动等你审核',
      body: `${activity.host_name}送审“${activity.title}”。请到管理后台看一看，发布或者退回。`,
      link: `/domains/activities/pages/detail/index?id=${activity.id}`,
      dedupeKey: `activity-to-review ${activity.id} ${now.toISOString()}`,
    })),
  );
  return others.length;
}
