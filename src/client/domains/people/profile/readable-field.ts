import { dayAndTime, shanghai } from '@shared/time/time-format';

/** A field of the export as a person reads it: times on our clock, yes and no, a dash for nothing. */
export function readableField(value: string | number | boolean | null): string {
  if (value === null || value === '') return '没有';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) {
    return `${shanghai(value).year} 年 ${dayAndTime(value)}`;
  }
  return String(value);
}
