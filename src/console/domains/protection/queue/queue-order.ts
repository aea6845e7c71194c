import type { QueueRow } from '@shared/protection/case-contract';
import { isUrgent } from '@shared/protection/states/case-states';

export interface QueueGroups {
  urgent: QueueRow[];
  others: QueueRow[];
  /** Sent by the timer outside: nobody waits. */
  trials: QueueRow[];
}

/**
 * Urgent ones first, and in each group: what nobody has taken, then what is unread, then the oldest. It
 * says nothing of what she wrote.
 */
export function groupQueue(rows: readonly QueueRow[]): QueueGroups {
  const ordered = [...rows].sort(
    (a, b) =>
      Number(a.takenBy !== null) - Number(b.takenBy !== null) ||
      Number(a.unreadSince === null) - Number(b.unreadSince === null) ||
      since(a).localeCompare(since(b)),
  );
  return {
    urgent: ordered.filter((row) => isUrgent(row.urgency) && !isTrial(row)),
    others: ordered.filter((row) => !isUrgent(row.urgency) && !isTrial(row)),
    trials: ordered.filter(isTrial),
  };
}

export const isTrial = ({ reporter }: QueueRow): boolean => reporter === 'drill';

const since = ({ unreadSince, lastFromHerAt }: QueueRow): string => unreadSince ?? lastFromHerAt;
