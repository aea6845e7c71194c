import type { TicketView } from '@shared/activities/views';

export type Ahead = Pick<TicketView, 'endsAt' | 'activityCancelled' | 'status'>;

/** She has, or may still get, a place in something that is not over and not called off. */
export function isAhead({ endsAt, activityCancelled, status }: Ahead, now: Date): boolean {
  return (
    new Date(endsAt) > now &&
    !activityCancelled &&
    ['confirmed', 'in-review', 'waiting'].includes(status)
  );
}
