import { closedYears } from '@shared/protection/rules';
import type { DutyNow } from '@shared/protection/wire';
import { nearDay, shanghai } from '@shared/time/time-format';

/** When somebody reads, in large letters, with what is above it. */
export interface ReadingTime {
  above: string;
  large: string;
}

/**
 * Never sooner than is known.
 * @param duty null while the server has said nothing
 */
export function readingTime(duty: DutyNow | null, isUrgent: boolean, now: Date): ReadingTime {
  if (!duty) return { above: '现在连不上，不知道有没有人值班', large: '说不准' };
  if (duty.isOnDuty) {
    const within = isUrgent ? `${duty.urgentMinutes} 分钟里` : `${duty.otherHours} 小时里`;
    return { above: '现在有人值班', large: within };
  }
  if (duty.nextFrom === null) return { above: '现在无人值班', large: '说不准' };
  return { above: '现在无人值班', large: `预计 ${nearTime(duty.nextFrom, now)} 后` };
}

/** "8:30" today, else "明天 8:30". */
function nearTime(instant: string, now: Date): string {
  const near = nearDay(instant, now);
  return near.startsWith('今天') ? shanghai(instant).clock : near;
}

/** How long it stays, said before she sends. */
export const keptText = `办完以后存 ${closedYears} 年；你再写，就从那天重新算。`;
