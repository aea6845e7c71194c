import { addDays, weekdayOf } from '@shared/time/shanghai';

/** The weeks of a month (`YYYY-MM`), Monday first, with the days of its neighbours that fill them up. */
export function daysOfMonth(month: string): string[][] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const weeks: string[][] = [];
  for (let monday = start; monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  }
  return weeks;
}

/** So many months later, or earlier when negative. */
export function monthLater(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of - 1 + by, 1)).toISOString().slice(0, 7);
}

/** "2026 年 11 月" */
export function monthLabel(month: string): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return `${year} 年 ${of} 月`;
}
