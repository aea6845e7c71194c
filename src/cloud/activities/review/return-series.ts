import type { Handler } from '@cloud/platform/operation/handler';
import { returnReviewed } from '@cloud/platform/review/decide-review';
import type { activitiesContract } from '@shared/activities/contract';
import { auditSeries, lockSeries } from './lock-series';
import { activityReview } from './reviewed-activity';

export const returnSeries: Handler<typeof activitiesContract.returnSeries> = async ({
  input,
  context,
}) => {
  const activities = await lockSeries(context, input.items);
  await returnReviewed(context, activityReview, activities, input.reason);

  auditSeries(context, activities);
  return { returned: activities.length };
};
