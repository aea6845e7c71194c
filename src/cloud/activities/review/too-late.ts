import type { ReviewedActivity } from './reviewed-activity';

/** The one among those that can still be published to which nobody could sign up any more. */
export function isTooLate(
  activities: readonly ReviewedActivity[],
  upTo: 'draft' | 'in-review',
  now: Date,
): ReviewedActivity | undefined {
  return activities.find(
    ({ status, row }) => (status === 'draft' || status === upTo) && row.sign_up_closes_at <= now,
  );
}
