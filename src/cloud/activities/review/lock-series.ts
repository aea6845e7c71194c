import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import { activityReview, type ReviewedActivity } from './reviewed-activity';

/** The activities of a command about several, locked. */
export function lockSeries(
  context: OperationContext,
  items: readonly { activityId: string; revision: number }[],
  from?: 'draft' | 'in-review',
): Promise<ReviewedActivity[]> {
  return lockSubjects(
    context,
    activityReview,
    items.map(({ activityId, revision }) => ({ id: activityId, revision })),
    from,
  );
}

/** One row for all of them: which ones stands in its detail. */
export function auditSeries(
  context: OperationContext,
  activities: readonly ReviewedActivity[],
): void {
  const [first] = activities;
  context.audit({
    target: first?.id,
    unitId: first?.row.unit_id,
    detail: {
      activities: activities.length,
      others: activities
        .slice(1)
        .map(({ id }) => id)
        .join(' '),
    },
  });
}
