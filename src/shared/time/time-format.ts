import { dayMs, shanghaiClock } from './shanghai';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

export interface ShanghaiTime {
  /** 2026 */
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  /** 周六 */
  weekday: string;
  /** 14:00 */
  clock: string;
}

/** An instant (ISO text or Date) on the calendar and clock of Shanghai. */
export function shanghai(instant: string | Date): ShanghaiTime {
  const time = shanghaiClock(new Date(instant));
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    weekday: weekdays[time.getUTCDay()] ?? '',
    clock: [time.getUTCHours(), time.getUTCMinutes()]
      .map((part) => String(part).padStart(2, '0'))
      .join(':'),
  };
}

/** "11 月 28 日 周六 14:00" */
export function dayAndTime(instant: string | Date): string {
  const time = shanghai(instant);
  return `${time.month} 月 ${time.day} 日 ${time.weekday} ${time.clock}`;
}

/** "11 月 28 日 周六 14:00–15:30"; over midnight the end has its own day. */
export function timeSpan(from: string, until: string): string {
  const end = shanghai(until);
  const sameDay = daysBetween(new Date(from), new Date(until)) === 0;
  return `${dayAndTime(from)}–${sameDay ? end.clock : dayAndTime(until)}`;
}

/** Whole calendar days of Shanghai from one instant to the other: 0 is the same day. */
export function daysBetween(from: Date, until: Date): number {
  const day = (at: Date) => Math.floor(shanghaiClock(at).getTime() / dayMs);
  return day(until) - day(from);
}

/** "今天 14:00", "明天 14:00", else the date. */
export function nearDay(instant: string, now: Date): string {
  const days = daysBetween(now, new Date(instant));
  const { clock } = shanghai(instant);
  if (days === 0) return `今天 ${clock}`;
  if (days === 1) return `明天 ${clock}`;
  return dayAndTime(instant);
}
