import { isPublicHoliday } from '@shared/time/public-holidays';
import { addDays, dayMs, shanghaiInstant, weekdayOf } from '@shared/time/shanghai';

/** A day of the house, worked out once for all its counsellors. */
export interface CalendarDay {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  date: string;
  /** 1 is Monday. */
  weekday: number;
  /** Its first instant, in milliseconds. */
  begins: number;
  ends: number;
  isHoliday: boolean;
  /** The whole house is closed. */
  isClosed: boolean;
}

/**
 * So many days from a date on.
 * @param closed days on which the whole house is closed, `YYYY-MM-DD`
 */
export function calendarDays(
  from: string,
  days: number,
  closed: ReadonlySet<string> = new Set(),
): CalendarDay[] {
  return Array.from({ length: days }, (_, ahead) => {
    const date = addDays(from, ahead);
    const begins = shanghaiInstant(date, '00:00').getTime();
    return {
      date,
      weekday: weekdayOf(date),
      begins,
      ends: begins + dayMs,
      isHoliday: isPublicHoliday(date),
      isClosed: closed.has(date),
    };
  });
}
