import { daysBetween, shanghai } from '@shared/time/time-format';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** "3 分钟", "5 小时", "2 天": how long something has waited, rounded down. */
export function waitingFor(from: string | Date, now: Date): string {
  const ms = Math.max(0, now.getTime() - new Date(from).getTime());
  if (ms < hourMs) return `${Math.floor(ms / minuteMs)} 分钟`;
  if (ms < 24 * hourMs) return `${Math.floor(ms / hourMs)} 小时`;
  return `${Math.floor(ms / (24 * hourMs))} 天`;
}

/** "9:51", "昨天 22:41", "11 月 3 日 8:30" */
export function whenLabel(at: string | Date, now: Date): string {
  const { month, day, clock } = shanghai(at);
  const days = daysBetween(new Date(at), now);
  const hour = clock.replace(/^0/, '');
  if (days === 0) return hour;
  if (days === 1) return `昨天 ${hour}`;
  return `${month} 月 ${day} 日 ${hour}`;
}

/** "2026 年 11 月 27 日" */
export function dateLabel(at: string | Date): string {
  const { year, month, day } = shanghai(at);
  return `${year} 年 ${month} 月 ${day} 日`;
}
