import type { Line } from '../services';
import type { CalendarDay } from './calendar-days';

/** Open hours within one day, in minutes from its beginning (Asia/Shanghai). */
export interface Hours {
  from: number;
  until: number;
  line: Line;
  /** Where; null by telephone and online. */
  place: string | null;
}

/** A time that is gone, in milliseconds; the buffers are its own. */
export interface Taken {
  startsAt: number;
  /** From the buffer before it to the end of the one after it. */
  busyFrom: number;
  busyUntil: number;
}

/** All that decides when a counsellor can be booked for one service. */
export interface CounsellorCalendar {
  weekly: readonly (Hours & { weekday: number })[];
  /** Days beside the week, also on public holidays. */
  extra: readonly (Hours & { date: string })[];
  /** Days off, `YYYY-MM-DD`, both included. */
  absent: readonly { from: string; until: string }[];
  /** Appointments, holds and offers. */
  taken: readonly Taken[];
  /** Starts lie so many minutes apart, and one of them at `from` (minutes of the day). */
  grid: { every: number; from: number };
  mostADay: number | null;
  /** The last day on which the qualification holds; null: without end. */
  qualifiedUntil: string | null;
}

type Opening = Pick<CounsellorCalendar, 'weekly' | 'extra' | 'absent' | 'qualifiedUntil'>;

/**
 * Open hours of a day, in order; what touches or overlaps on the same line and place is one. None on a day
 * off, on a closed day, and after the qualification has ended; on public holidays only extra ones.
 * @param line left out: of all lines
 */
export function hoursOf(calendar: Opening, day: CalendarDay, line?: Line): Hours[] {
  return hoursReader(calendar, line)(day);
}

/** The same for many days: an ordinary week is put together once. */
export function hoursReader(calendar: Opening, line?: Line): (day: CalendarDay) => Hours[] {
  const isAsked = (each: Hours) => line === undefined || each.line === line;
  const ordinary = new Map<number, Hours[]>();
  return (day) => {
    if (day.isClosed || isAway(calendar, day.date)) return [];
    const extra = calendar.extra.filter((each) => each.date === day.date && isAsked(each));
    if (day.isHoliday) return joined(extra);
    let weekly = ordinary.get(day.weekday);
    if (!weekly) {
      weekly = joined(
        calendar.weekly.filter((each) => each.weekday === day.weekday && isAsked(each)),
      );
      ordinary.set(day.weekday, weekly);
    }
    return extra.length === 0 ? weekly : joined([...weekly, ...extra]);
  };
}

function isAway({ absent, qualifiedUntil }: Opening, date: string): boolean {
  if (qualifiedUntil !== null && date > qualifiedUntil) return true;
  return absent.some(({ from, until }) => from <= date && date <= until);
}

function joined(open: readonly Hours[]): Hours[] {
  const result: Hours[] = [];
  for (const each of [...open].sort((a, b) => a.from - b.from)) {
    const at = result.findIndex(
      ({ line, place, until }) => line === each.line && place === each.place && until >= each.from,
    );
    const before = result[at];
    if (before) result[at] = { ...before, until: Math.max(before.until, each.until) };
    else result.push(each);
  }
  return result;
}

/** Minutes on which the counsellor is there on these days: what is open on two lines counts once. */
export function offeredMinutes(calendar: Opening, days: readonly CalendarDay[]): number {
  const hoursOn = hoursReader(calendar);
  let sum = 0;
  for (const day of days) {
    let reached = 0;
    for (const { from, until } of hoursOn(day)) {
      sum += Math.max(0, until - Math.max(from, reached));
      reached = Math.max(reached, until);
    }
  }
  return sum;
}
