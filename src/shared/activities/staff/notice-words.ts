import { dayAndTime } from '@shared/time/day-and-time';

/** What everybody who is signed up or waits reads when an activity is called off. */
export function calledOffWords(title: string, startsAt: Date, reason: string): string {
  return `“${title}”（${dayAndTime(startsAt)}）取消了。原因：${reason}`;
}

/**
 * What they read when it has changed.
 * @param changes as `changesToTell` words them; none when the organisers only have something to say
 */
export function changedWords(title: string, changes: readonly string[], note: string): string {
  const about = changes.length > 0 ? `有变动：${changes.join('；')}。` : '有新的通知。';
  return `“${title}”${about}${note}`;
}
