import type { ActivityDetail } from '@shared/activities/views';
import { signUpAction } from './sign-up-action';

/** Why nobody can sign up now, in words; null while somebody can. */
export function closedReason(activity: ActivityDetail, now: Date): string | null {
  if (activity.state === 'booked') return null;
  const action = signUpAction(activity, true, null, now);
  return action.act === 'none' ? `${action.label}，${action.reason}` : null;
}
