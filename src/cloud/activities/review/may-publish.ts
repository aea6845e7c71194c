import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { mayPublish, pathAbove } from '@shared/activities/staff/review-rules';
import { organisesAt } from '../access';
import type { ActivityRow } from '../queries';

/** Whether the caller may publish this activity, as it is held now. */
export function callerMayPublish(
  context: OperationContext,
  activity: Pick<ActivityRow, 'unit_path' | 'publishes_itself'>,
): boolean {
  const above = pathAbove(activity.unit_path);
  return mayPublish({
    organisesAbove: above !== null && organisesAt(context, above),
    organisesHost: organisesAt(context, activity.unit_path),
    hostPublishesItself: above === null || activity.publishes_itself,
  });
}
