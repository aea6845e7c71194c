import { addDays } from '@shared/time/shanghai';

/** How long she would wait, in days; three months is the longest. */
export const waits = [
  { value: 'week', label: '一星期内', days: 7 },
  { value: 'fortnight', label: '两星期内', days: 14 },
  { value: 'month', label: '一个月内', days: 30 },
  { value: 'quarter', label: '三个月内', days: 90 },
] as const;

export type Wait = (typeof waits)[number]['value'];

/** The last day she would take, "YYYY-MM-DD". */
export function lastDay(today: string, wait: Wait): string {
  return addDays(today, waits.find(({ value }) => value === wait)?.days ?? 14);
}
