import { addDays, weekdayOf } from '@shared/time/shanghai';

/** Monday first, as on the wall. */
export const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/**
 * The days of a month (`YYYY-MM`) in weeks of seven, empty where another month's would be; weeks that
 * are over before `from` are left out.
 */
export function weeksOf(month: string, from = ''): (string | null)[][] {
  const first = `${month}-01`;
  const days = Array.from({ length: 31 }, (_, at) => addDays(first, at)).filter((day) =>
    day.startsWith(month),
  );
  const before: null[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  const cells = [...before, ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null),
  ).filter((week) => week.some((day) => day !== null && day >= from));
}

/** The month so many later. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** "2026 年 11 月" */
export function monthLabel(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${year} 年 ${number} 月`;
}

/** "11 月 28 日 周六" */
export function dayLabel(day: string): string {
  const [, month, number] = day.split('-').map(Number);
  return `${month} 月 ${number} 日 周${weekdays[weekdayOf(day) - 1]}`;
}
