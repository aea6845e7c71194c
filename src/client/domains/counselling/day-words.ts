import type { SlotDay } from '@shared/counselling/views';
import { addDays, weekdayOf } from '@shared/time/shanghai';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

export interface DayWords {
  /** "明天", "周三" */
  name: string;
  /** "28"; on the first of a month "12/1" */
  number: string;
  /** "有 5", "满了", "休息" */
  state: string;
  /** For who listens: "12 月 1 日 周二，满了" */
  spoken: string;
}

/**
 * What stands on a day of the strip.
 * @param today "YYYY-MM-DD"
 */
export function dayWords({ date, state, slots }: SlotDay, today: string): DayWords {
  const [, month = '', day = ''] = date.split('-');
  const said = stateWords(state, slots.length);
  return {
    name: nameOf(date, today),
    number: day === '01' ? `${Number(month)}/1` : String(Number(day)),
    state: said,
    spoken: `${dayName(date)}，${said}`,
  };
}

/** "12 月 1 日 周二" of "2026-12-01" */
export function dayName(date: string): string {
  const [, month = '', day = ''] = date.split('-');
  return `${Number(month)} 月 ${Number(day)} 日 ${weekdays[weekdayOf(date) - 1] ?? ''}`;
}

function nameOf(date: string, today: string): string {
  if (date === today) return '今天';
  if (date === addDays(today, 1)) return '明天';
  return weekdays[weekdayOf(date) - 1] ?? '';
}

function stateWords(state: SlotDay['state'], count: number): string {
  if (state === 'open') return `有 ${count}`;
  return state === 'full' ? '满了' : '休息';
}
