import type { Handler } from '@cloud/platform/operation/handler';
import { requestReview } from '@cloud/platform/review/request-review';
import type { activitiesContract } from '@shared/activities/contract';
import { auditSeries, lockSeries } from './lock-series';
import { activityReview } from './reviewed-activity';
import { isTooLate } from './too-late';

export const sendSeriesToReview: Handler<typeof activitiesContract.sendSeriesToReview> = async ({
  input,
  context,
  errors,
}) => {
  const activities = await lockSeries(context, input.items);
  const [first] = activities;
  // One unit above is asked, and reads them as one.
  const isOne = activities.every(
    ({ row }) => row.unit_id === first?.row.unit_id && row.series_id === first.row.series_id,
  );
  if (!isOne) throw errors.NOT_ONE_SERIES();
  const late = isTooLate(activities, 'draft', context.now);
  if (late) throw errors.TOO_LATE({ data: { activityId: late.id } });
  await requestReview(context, activityReview, activities);

  auditSeries(context, activities);
  return { sent: activities.length };
};
