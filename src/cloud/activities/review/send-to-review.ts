import type { Handler } from '@cloud/platform/operation/handler';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import { requestReview } from '@cloud/platform/review/request-review';
import type { activitiesContract } from '@shared/activities/contract';
import { activityReview } from './reviewed-activity';
import { isTooLate } from './too-late';

export const sendToReview: Handler<typeof activitiesContract.sendToReview> = async ({
  input,
  context,
  errors,
}) => {
  const { activityId } = input;
  const activities = await lockSubjects(context, activityReview, [{ id: activityId }]);
  if (isTooLate(activities, 'draft', context.now)) throw errors.TOO_LATE();
  await requestReview(context, activityReview, activities);

  context.audit({ target: activityId, unitId: activities[0]?.row.unit_id });
  return { activityId, status: 'in-review' };
};
