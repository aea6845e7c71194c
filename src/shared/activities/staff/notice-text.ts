import { dayAndTime } from '@shared/time/time-format';
import { dateOffText } from './changes-to-announce';

/** What everybody who is signed up or waits reads when an activity is called off. */
export function calledOffText(title: string, startsAt: Date, reason: string): string {
  return `“${title}”（${dayAndTime(startsAt)}）取消了。原因：${reason}`;
}

/** What they read when one date of it is called off, and the others stand. */
export function dateCalledOffText(title: string, startsAt: string, reason: string): string {
  return `“${title}”${dateOffText(startsAt)}。原因：${reason}${endsItself(reason) ? '' : '。'}其他场次不变。`;
}

const endsItself = (words: string) => /[。！？.!?…]$/.test(words);

/**
 * What they read when it has changed.
 * @param changes as `changesToTell` words them; none when the organisers only have something to say
 */
export function changedText(title: string, changes: readonly string[], note: string): string {
  const about = changes.length > 0 ? `有变动：${changes.join('；')}。` : '有新的通知。';
  return `“${title}”${about}${note}`;
}
