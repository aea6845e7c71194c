import type { Handler } from '@cloud/platform/operation/handler';
import { returnReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import type { activitiesContract } from '@shared/activities/contract';
import { activityReview } from './reviewed-activity';

export const returnForChanges: Handler<typeof activitiesContract.returnForChanges> = async ({
  input,
  context,
}) => {
  const { activityId, reason } = input;
  const activities = await lockSubjects(context, activityReview, [{ id: activityId }]);
  await returnReviewed(context, activityReview, activities, reason);

  context.audit({ target: activityId, unitId: activities[0]?.row.unit_id });
  return { activityId, status: 'draft' };
};
