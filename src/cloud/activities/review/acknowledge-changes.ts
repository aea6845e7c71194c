import type { Handler } from '@cloud/platform/operation/handler';
import { acknowledgeReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import type { activitiesContract } from '@shared/activities/contract';
import { activityReview } from './reviewed-activity';

export const acknowledgeChanges: Handler<typeof activitiesContract.acknowledgeChanges> = async ({
  input,
  context,
}) => {
  const { activityId, revision } = input;
  const activities = await lockSubjects(context, activityReview, [{ id: activityId, revision }]);
  await acknowledgeReviewed(context, activityReview, activities);

  const unitId = activities[0]?.row.unit_id;
  context.audit({ target: activityId, unitId, detail: { revision } });
  return { done: true };
};
