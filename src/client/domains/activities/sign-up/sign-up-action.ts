import type { ActivityDetail, SignUpForm } from '@shared/activities/views';
import { nearDay } from '@shared/time/time-format';

/** What the button under an activity does and says. A refusal is on the button, with its reason. */
export type SignUpAction =
  | { act: 'sign-up' | 'wait' | 'fill-in' | 'sign-in' | 'show-booking'; label: string }
  | { act: 'none'; label: string; reason: string };

/**
 * @param form null while it is not there (loading, offline, signed out): then the activity alone
 * decides, and the server has the last word
 */
export function signUpAction(
  activity: ActivityDetail,
  isSignedIn: boolean,
  form: SignUpForm | null,
  now: Date,
): SignUpAction {
  switch (activity.state) {
    case 'booked':
      return { act: 'show-booking', label: '看我的报名' };
    case 'open':
      if (!isSignedIn) return { act: 'sign-in', label: '登录后报名' };
      return isSimple(activity, form)
        ? { act: 'sign-up', label: '报名 · 本人' }
        : { act: 'fill-in', label: '去报名' };
    case 'waitlist':
      if (!isSignedIn) return { act: 'sign-in', label: '登录后候补' };
      return isSimple(activity, form)
        ? { act: 'wait', label: '候补 · 本人' }
        : { act: 'fill-in', label: '去候补' };
    case 'not-open-yet':
      return {
        act: 'none',
        label: '还没开始报名',
        reason: `${nearDay(activity.signUpOpensAt, now)} 开始`,
      };
    case 'full':
      return { act: 'none', label: '名额已满', reason: '这场不设候补，看看别的活动吧' };
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

/** She alone, nothing to choose, nothing to answer, nothing that she has to be told before: one tap. */
export function isSimple(activity: ActivityDetail, form: SignUpForm | null): boolean {
  if (activity.groups.length > 1 || activity.admission.childNeeded) return false;
  if (!form) return true;
  return (
    form.obstacles.length === 0 &&
    form.clashes.length === 0 &&
    !form.questions.some(({ needed }) => needed)
  );
}
