import type { Handler } from '@cloud/platform/operation/handler';
import { publishReviewed } from '@cloud/platform/review/decide-review';
import type { activitiesContract } from '@shared/activities/contract';
import { auditSeries, lockSeries } from './lock-series';
import { activityReview } from './reviewed-activity';
import { isTooLate } from './too-late';

export const publishSeries: Handler<typeof activitiesContract.publishSeries> = async ({
  input,
  context,
  errors,
}) => {
  const activities = await lockSeries(context, input.items, input.from);
  const late = isTooLate(activities, 'in-review', context.now);
  if (late) throw errors.TOO_LATE({ data: { activityId: late.id } });
  await publishReviewed(context, activityReview, activities);

  auditSeries(context, activities);
  return { published: activities.length };
};
