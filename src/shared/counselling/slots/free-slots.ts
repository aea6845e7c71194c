import { addDays, shanghaiDate } from '@shared/time/shanghai';
import type { Line } from '../services';
import { hoursReader, type CounsellorCalendar, type Hours, type Taken } from './calendar';
import type { CalendarDay } from './calendar-days';

const minute = 60_000;

/** What is asked for: one service on one line, as one counsellor gives it. All times in minutes. */
export interface Asked {
  line: Line;
  /** How long it takes, and what is kept free around it. */
  minutes: number;
  before: number;
  after: number;
  notice: number;
  /** Days from today on, today being 0. */
  horizonDays: number;
}

/** A time that can be booked, in milliseconds. */
export interface Slot {
  startsAt: number;
  endsAt: number;
  place: string | null;
}

/**
 * The times at which somebody can be booked on these days, in order. Inside the hours, never under notice
 * nor beyond the horizon, with a gap to every other appointment of the first one's buffer after plus the
 * second one's before. Whoever books asks this function as well, so that what is offered can be booked.
 */
export function freeSlots(
  calendar: CounsellorCalendar,
  days: readonly CalendarDay[],
  asked: Asked,
  now: Date,
): Slot[] {
  const slots: Slot[] = [];
  visitFreeDays(calendar, days, asked, now, (hours, search) => {
    const found: Slot[] = [];
    for (const each of hours) {
      visitStarts(each, search, (startsAt, endsAt, place) => {
        found.push({ startsAt, endsAt, place });
      });
    }
    slots.push(...(lieOver(hours) ? inOrder(found) : found));
  });
  return slots;
}

/** A counsellor, and what is asked of her time. */
export interface AskedCounsellor {
  calendar: CounsellorCalendar;
  asked: Asked;
}

/**
 * The same for whoever is free: each time once, in order, with the place of whoever comes first. A start that
 * somebody else is free at is passed over before anything is looked up for it: a hundred counsellors more
 * add few times to those of the first.
 */
export function freeWithAnyone(
  counsellors: readonly AskedCounsellor[],
  days: readonly CalendarDay[],
  now: Date,
): Slot[] {
  const slots: Slot[] = [];
  // A minute of the day each.
  const known = new Map(days.map((day) => [day, new Uint8Array(24 * 60)]));
  for (const { calendar, asked } of counsellors) {
    visitFreeDays(calendar, days, asked, now, (hours, search) => {
      const seen = known.get(search.day) ?? new Uint8Array(24 * 60);
      for (const each of hours) {
        visitStarts(
          each,
          search,
          (startsAt, endsAt, place, start) => {
            seen[start] = 1;
            slots.push({ startsAt, endsAt, place });
          },
          seen,
        );
      }
    });
  }
  return slots.sort((a, b) => a.startsAt - b.startsAt);
}

function visitFreeDays(
  calendar: CounsellorCalendar,
  days: readonly CalendarDay[],
  asked: Asked,
  now: Date,
  visit: (hours: readonly Hours[], search: Search) => void,
): void {
  const earliest = now.getTime() + asked.notice * minute;
  const lastDate = addDays(shanghaiDate(now), asked.horizonDays);
  const taken = [...calendar.taken].sort((a, b) => a.busyFrom - b.busyFrom);
  const hoursOn = hoursReader(calendar, asked.line);
  for (const day of days) {
    if (day.ends <= earliest || day.date > lastDate) continue;
    const hours = hoursOn(day);
    if (hours.length === 0 || isFull(calendar, taken, day)) continue;
    visit(hours, { day, near: around(taken, day, asked), earliest, calendar, asked });
  }
}

/** Whether somebody can be booked at this very time, and where; null: no. */
export function slotAt(
  calendar: CounsellorCalendar,
  day: CalendarDay,
  asked: Asked,
  { startsAt, now }: { startsAt: Date; now: Date },
): Slot | null {
  const wanted = startsAt.getTime();
  return freeSlots(calendar, [day], asked, now).find((slot) => slot.startsAt === wanted) ?? null;
}

function isFull(
  { mostADay }: CounsellorCalendar,
  taken: readonly Taken[],
  { begins, ends }: CalendarDay,
): boolean {
  if (mostADay === null) return false;
  let count = 0;
  for (const { startsAt } of taken) if (begins <= startsAt && startsAt < ends) count += 1;
  return count >= mostADay;
}

/** What can touch an appointment of the day. */
function around(
  taken: readonly Taken[],
  { begins, ends }: CalendarDay,
  { before, after }: Asked,
): Taken[] {
  const from = begins - before * minute;
  const until = ends + after * minute;
  return taken.filter(({ busyFrom, busyUntil }) => busyUntil > from && busyFrom < until);
}

interface Search {
  day: CalendarDay;
  /** In the order of their beginning. */
  near: readonly Taken[];
  earliest: number;
  calendar: CounsellorCalendar;
  asked: Asked;
}

/**
 * Calls for each free start within these hours.
 * @param seen minutes of the day that are passed over, each as a 1
 */
function visitStarts(
  hours: Hours,
  { day, near, earliest, calendar, asked }: Search,
  visit: (startsAt: number, endsAt: number, place: string | null, start: number) => void,
  seen?: Uint8Array,
): void {
  const { every, from: phase } = calendar.grid;
  const { minutes, before, after } = asked;
  const notBefore = Math.max(hours.from, Math.ceil((earliest - day.begins) / minute));
  let start = onGrid(notBefore, every, phase);
  while (start + minutes <= hours.until) {
    if (seen?.[start] === 1) {
      start += every;
      continue;
    }
    const startsAt = day.begins + start * minute;
    const busyFrom = startsAt - before * minute;
    const busyUntil = startsAt + (minutes + after) * minute;
    const inTheWay = firstOver(near, busyFrom, busyUntil);
    if (inTheWay) {
      const freeAgain = Math.ceil((inTheWay.busyUntil - day.begins) / minute) + before;
      start = onGrid(Math.max(freeAgain, start + 1), every, phase);
      continue;
    }
    visit(startsAt, startsAt + minutes * minute, hours.place, start);
    start += every;
  }
}

// Asked for every start of everybody: a plain loop is several times quicker than `find`.
function firstOver(near: readonly Taken[], from: number, until: number): Taken | undefined {
  for (const each of near) if (each.busyFrom < until && each.busyUntil > from) return each;
  return undefined;
}

/** The first start at or after a minute of the day. */
function onGrid(from: number, every: number, phase: number): number {
  const past = (from - phase) % every;
  return past === 0 ? from : from + every - (past < 0 ? past + every : past);
}

/** Hours are in the order of their beginning. */
function lieOver(hours: readonly Hours[]): boolean {
  return hours.some(({ from }, at) => from < (hours[at - 1]?.until ?? 0));
}

/** Two places may be open at once: what both offer is offered once. */
function inOrder(slots: readonly Slot[]): Slot[] {
  return [...slots]
    .sort((a, b) => a.startsAt - b.startsAt)
    .filter((slot, at, all) => at === 0 || slot.startsAt !== all[at - 1]?.startsAt);
}
