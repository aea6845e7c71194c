/** Both ends included. */
export interface Range {
  least: number;
  most: number;
}

/**
 * Full months from a day ("YYYY-MM-DD") or some day of a month ("YYYY-MM") to a day. Of a month it is not
 * known on which day it began, so there may be two answers. A year of life is full on the birthday; of
 * 31 January a month is full on the first day after February.
 */
export function fullMonths(since: string, day: string): Range {
  const [first, last] = daysOf(since);
  return { least: monthsBetween(last, day), most: monthsBetween(first, day) };
}

/** The first and the last day that a day ("YYYY-MM-DD") or a month ("YYYY-MM") may stand for. */
export function daysOf(since: string): [string, string] {
  if (since.length > 7) return [since, since];
  const [year, month] = since.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return [`${since}-01`, `${since}-${last}`];
}

export function fullYears(since: string, day: string): Range {
  const { least, most } = fullMonths(since, day);
  return { least: Math.floor(least / 12), most: Math.floor(most / 12) };
}

function monthsBetween(from: string, until: string): number {
  const isShort = until.slice(8, 10) < from.slice(8, 10);
  return monthOf(until) - monthOf(from) - (isShort ? 1 : 0);
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
