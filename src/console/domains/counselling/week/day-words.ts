import { shanghaiInstant } from '@shared/time/shanghai';
import { shanghai } from '@shared/time/time-format';
import type { Day } from './use-week';

type Absence = NonNullable<Day['absence']>;

export const absenceKindWords: Record<Absence['kind'], string> = {
  leave: '休假',
  training: '培训',
  illness: '生病',
  other: '有事',
};

/** "请假 · 培训" */
export function absenceWords({ kind }: Pick<Absence, 'kind'>): string {
  return `请假 · ${absenceKindWords[kind]}`;
}

/** "周四" and "3" */
export function shortDay(date: string): { weekday: string; number: number } {
  const { weekday, day } = shanghai(shanghaiInstant(date, '12:00'));
  return { weekday, number: day };
}

/** "12 月 3 日 周四" */
export function longDay(date: string): string {
  const { month, day, weekday } = shanghai(shanghaiInstant(date, '12:00'));
  return `${month} 月 ${day} 日 ${weekday}`;
}

/** "12 月 3 日 周四", or "12 月 3 日 周四 到 12 月 4 日 周五" */
export function daysWords(from: string, until: string): string {
  return from === until ? longDay(from) : `${longDay(from)} 到 ${longDay(until)}`;
}
