import { openFrom, type OpeningSpan } from '../duty/hours';
import { isOnDuty, nextDuty, type ConfirmedDuty } from '../duty/rota';
import { isUrgent, type Urgency } from '../states/case-states';

/** What the centre says of itself. */
export interface ReadingTimes {
  hours: readonly OpeningSpan[];
  urgentMinutes: number;
  otherHours: number;
}

export const usualTimes: ReadingTimes = { hours: [], urgentMinutes: 30, otherHours: 24 };

/** Within so many milliseconds of somebody being there it is read. */
export function readWithin(urgency: Urgency, { urgentMinutes, otherHours }: ReadingTimes): number {
  return isUrgent(urgency) ? urgentMinutes * 60_000 : otherHours * 3_600_000;
}

interface Expectation {
  duties: readonly ConfirmedDuty[];
  times: ReadingTimes;
  now: Date;
}

/**
 * When somebody is there who reads: now, while a confirmed duty runs; else with the next one, or with the
 * opening of the centre where that is earlier. Null where neither is known.
 */
export function expectedFrom({ duties, times, now }: Expectation): Date | null {
  if (isOnDuty(duties, now)) return now;
  const known = [nextDuty(duties, now), openFrom(times.hours, now)].filter((at) => at !== null);
  return known.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** By when a report is read; null where nobody knows, and then numbers to call are shown instead. */
export function promisedBy(urgency: Urgency, expectation: Expectation): Date | null {
  const from = expectedFrom(expectation);
  return from && new Date(from.getTime() + readWithin(urgency, expectation.times));
}
