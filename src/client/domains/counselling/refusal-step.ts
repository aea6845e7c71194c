import { codeOf, isConnectionError } from '@shared/contract/connection-error';

/** Where a refusal leads: what she can do now. */
export type Step = 'again' | 'other-time' | 'my-appointments' | 'sign-in' | 'start';

const steps: Readonly<Record<string, Step>> = {
  SLOT_TAKEN: 'other-time',
  HOLD_OVER: 'other-time',
  NOT_OFFERED: 'start',
  TOO_MANY_COMING: 'my-appointments',
  NOT_BOOKED: 'my-appointments',
  NO_OFFER: 'my-appointments',
  CHANGE_CLOSED: 'my-appointments',
  CHANGE_LATE: 'my-appointments',
  SIGN_IN_NEEDED: 'sign-in',
};

/** The next step after a refusal. What nobody foresaw can be tried again. */
export function stepAfter(error: unknown): Step {
  if (isConnectionError(error)) return 'again';
  return steps[codeOf(error) ?? ''] ?? 'again';
}
