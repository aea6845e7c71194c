import type { Handler } from '@cloud/platform/operation/handler';
import { publishReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import type { activitiesContract } from '@shared/activities/contract';
import { loadDetail } from '../catalogue/detail';
import { activityReview } from './reviewed-activity';
import { isTooLate } from './too-late';

export const publish: Handler<typeof activitiesContract.publish> = async ({
  input,
  context,
  errors,
}) => {
  const { activityId, revision, from } = input;
  const wanted = [{ id: activityId, revision }];
  const activities = await lockSubjects(context, activityReview, wanted, from);
  if (isTooLate(activities, 'in-review', context.now)) throw errors.TOO_LATE();
  await publishReviewed(context, activityReview, activities);

  const [activity] = activities;
  context.audit({
    target: activityId,
    unitId: activity?.row.unit_id,
    detail: { was: activity?.status ?? null, revision: activity?.revision ?? null },
  });
  return loadDetail(context, activityId);
};
