import type { Line } from '@shared/counselling/services';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import type { Day, Entry, Week } from './use-week';

const minuteMs = 60_000;

/** A part of a day, in minutes from its beginning. */
export interface Block {
  from: number;
  until: number;
}

export interface HoursBlock extends Block {
  line: Line;
  place: string | null;
  /** Two lines may be open at once: they stand side by side, this one at `lane` of `lanes`. */
  lane: number;
  lanes: number;
}

export interface EntryBlock extends Block {
  entry: Entry;
  /** Kept free around it; null where there is nothing to keep. */
  before: Block | null;
  after: Block | null;
}

/** Those that take a counsellor's time; a hold or an offer does so as well. */
export function standing(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ state }) => state !== 'cancelled');
}

/** Of one day, by their beginning. */
export function entriesOn(entries: readonly Entry[], date: string): Entry[] {
  return entries
    .filter(({ startsAt }) => shanghaiDate(new Date(startsAt)) === date)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** "08:30" → 510; "24:00" → 1440 */
export function minuteOfClock(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function minuteOf(at: string, date: string): number {
  return (Date.parse(at) - shanghaiInstant(date, '00:00').getTime()) / minuteMs;
}

/** What is open on a day; what overlaps stands side by side. */
export function hoursBlocks(day: Day): HoursBlock[] {
  const open = day.hours
    .map(({ from, until, line, place }) => ({
      from: minuteOfClock(from),
      until: minuteOfClock(until),
      line,
      place,
    }))
    .sort((a, b) => a.from - b.from);
  return open.map((each) => {
    const beside = open.filter((other) => other.from < each.until && each.from < other.until);
    return { ...each, lane: beside.indexOf(each), lanes: beside.length };
  });
}

export function entryBlocks(entries: readonly Entry[], date: string): EntryBlock[] {
  return entriesOn(standing(entries), date).map((entry) => {
    const from = minuteOf(entry.startsAt, date);
    const until = minuteOf(entry.endsAt, date);
    const { beforeMinutes: before, afterMinutes: after } = entry;
    return {
      entry,
      from,
      until,
      before: before > 0 ? { from: from - before, until: from } : null,
      after: after > 0 ? { from: until, until: until + after } : null,
    };
  });
}

/** The hours of the day that are drawn: working time, and whatever lies outside it. Whole hours. */
export function shownHours({ days, appointments }: Week): { first: number; last: number } {
  const blocks: Block[] = days.flatMap((day) => [
    ...hoursBlocks(day),
    ...entryBlocks(appointments, day.date),
  ]);
  const first = Math.min(8 * 60, ...blocks.map(({ from }) => from));
  const last = Math.max(18 * 60, ...blocks.map(({ until }) => until));
  return { first: Math.floor(first / 60), last: Math.min(24, Math.ceil(last / 60)) };
}

/** "11 月 30 日 – 12 月 6 日" */
export function weekTitle(monday: string): string {
  return [monday, addDays(monday, 6)]
    .map((date) => `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日`)
    .join(' – ');
}
