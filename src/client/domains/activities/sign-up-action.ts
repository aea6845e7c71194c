import type { ActivityDetail } from '@shared/activities/views';
import { nearDay } from '@client/platform/shanghai-time';

/** What the one button under an activity does and says. A refusal is on the button, with its reason. */
export type SignUpAction =
  | { act: 'sign-up' | 'sign-in' | 'show-ticket'; label: string }
  | { act: 'none'; label: string; reason: string };

export function signUpAction(
  activity: ActivityDetail,
  isSignedIn: boolean,
  now: Date,
): SignUpAction {
  switch (activity.state) {
    case 'booked':
      return { act: 'show-ticket', label: '看我的入场码' };
    case 'open':
      return isSignedIn
        ? { act: 'sign-up', label: '报名 · 本人' }
        : { act: 'sign-in', label: '登录后报名' };
    case 'not-open-yet':
      return {
        act: 'none',
        label: '还没开始报名',
        reason: `${nearDay(activity.signUpOpensAt, now)} 开始`,
      };
    case 'full':
      return { act: 'none', label: '名额已满', reason: '有人退出会空出来，可以过会儿再看' };
    case 'closed':
      return {
        act: 'none',
        label: '报名已截止',
        reason: `${nearDay(activity.signUpClosesAt, now)} 截止的`,
      };
    case 'cancelled':
      return { act: 'none', label: '活动取消了', reason: '看看别的活动吧' };
    case 'over':
      return { act: 'none', label: '活动已经结束', reason: '看看别的活动吧' };
  }
}
