import type { ActivityDetail } from '@shared/activities/views';
import { shanghai } from '@shared/time/time-format';

/** "11 月 28 日 周六 14:00｜孩子发脾气，怎么应对": what a friend sees in the chat. */
export function shareTitle({ title, startsAt }: ActivityDetail): string {
  const { month, day, weekday, clock } = shanghai(startsAt);
  return `${month} 月 ${day} 日 ${weekday} ${clock}｜${title}`;
}
