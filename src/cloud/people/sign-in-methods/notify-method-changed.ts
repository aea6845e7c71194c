import { notify } from '@cloud/platform/notify/notify';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { dayAndTime } from '@shared/time/time-format';
import { wayChanged } from '../notifications';
import { openNumbersOf } from './numbers';

interface MethodChanged {
  /** What happened, without a full stop: "绑定了手机号 138****1234". Goes out by SMS too. */
  what: string;
  /** What she does if it was not she, in a sentence. */
  ifNotHer: string;
  /** The same event always gives the same key. */
  dedupeKey: string;
}

/**
 * Tells her on every channel that she has: the inbox, WeChat if she accepted it, and a text message to
 * each number that counted before. Call it before the change, or numbers that go are not told.
 */
export async function notifyMethodChanged(
  context: OperationContext,
  personId: string,
  { what, ifNotHer, dedupeKey }: MethodChanged,
): Promise<void> {
  const numbers = await openNumbersOf(context, personId);
  await notify(context, {
    personId,
    kind: wayChanged,
    title: `你的账号${what}`,
    body: `是你自己，就不用管。${ifNotHer}`,
    link: { to: 'sign-in-methods' },
    dedupeKey,
    values: { title: what, time: dayAndTime(context.now) },
    textTo: numbers.map(({ subject }) => subject),
  });
}
