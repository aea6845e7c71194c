const hour = 3_600_000;
const day = 24 * hour;

/** Phones that were without a signal have this long to send what they scanned. */
export const judgedAfterHours = 72;
/** So many within so many days. */
export const noShowsThatCount = 3;
export const countedDays = 90;
/** For so long afterwards a place is offered a day before the start. */
export const restrainedDays = 30;
export const offeredBeforeHours = 24;

export interface BookingToJudge {
  endsAt: Date;
  isConfirmed: boolean;
  /** Sessions that were held, and those of them that somebody of the party came to. */
  held: number;
  attended: number;
  /** Whether anybody was checked in at all: paper that nobody keyed in makes nobody a no-show. */
  anyoneCheckedIn: boolean;
}

/** Whether a booking was a no-show; null as long as nobody can say. */
export function isNoShow(booking: BookingToJudge, now: Date): boolean | null {
  if (now.getTime() < booking.endsAt.getTime() + judgedAfterHours * hour) return null;
  const { isConfirmed, held, attended, anyoneCheckedIn } = booking;
  return isConfirmed && anyoneCheckedIn && held > 0 && attended === 0;
}

export interface NoShow {
  /** The end of what she missed. */
  endedAt: Date;
  judgedAt: Date;
}

export interface NoShowStanding {
  /** In the last 90 days, those that an appeal lifted left out. */
  count: number;
  /** Until when a place of hers is offered only a day before; null: she books as everybody. */
  until: Date | null;
}

/** Where somebody stands with what she missed. */
export function noShowStanding(missed: readonly NoShow[], now: Date): NoShowStanding {
  const inOrder = [...missed].sort((a, b) => a.endedAt.getTime() - b.endedAt.getTime());
  let until: number | null = null;
  for (let last = noShowsThatCount - 1; last < inOrder.length; last++) {
    const [first, third] = [inOrder[last - noShowsThatCount + 1], inOrder[last]];
    if (!first || !third) continue;
    if (third.endedAt.getTime() - first.endedAt.getTime() > countedDays * day) continue;
    const end = third.judgedAt.getTime() + restrainedDays * day;
    if (until === null || end > until) until = end;
  }
  return {
    count: inOrder.filter(({ endedAt }) => now.getTime() - endedAt.getTime() <= countedDays * day)
      .length,
    until: until !== null && until > now.getTime() ? new Date(until) : null,
  };
}

/** From when a place can be offered to her; null: at once, as to everybody. */
export function heldBackUntil(
  standing: NoShowStanding,
  activity: { startsAt: Date; hasWaitlist: boolean },
  now: Date,
): Date | null {
  if (standing.until === null || !activity.hasWaitlist) return null;
  const from = new Date(activity.startsAt.getTime() - offeredBeforeHours * hour);
  return from > now ? from : null;
}
