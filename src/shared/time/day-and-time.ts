import { shanghaiDate, weekdayOf } from './shanghai';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** An instant as people say it in Yueqing: "11 月 28 日 周六 14:00". */
export function dayAndTime(at: Date): string {
  const date = shanghaiDate(at);
  const [, month, day] = date.split('-').map(Number);
  const clock = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${month} 月 ${day} 日 周${weekdays[weekdayOf(date) - 1]} ${clock}`;
}
