import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { Freshness } from '@cloud/platform/runtime';
import { sessionIsFresh, shownByTwo } from '@shared/people/session-rules';
import { totpOf } from '../staff-sign-in/second-factor/totp';
import { passkeysOf } from '../staff-sign-in/second-factor/passkeys';
import { hasConfirmed } from './confirmations';
import { openNumbersOf } from './numbers';

/**
 * Whether she has just shown who she is: by a code to a number that was hers before, or at the console
 * by a second factor. A silent wx.login and a scan show only who holds the phone.
 */
export async function freshness(context: OperationContext): Promise<Freshness> {
  const { caller, now, services } = context;
  if (caller.kind !== 'person') return 'stale';
  const { personId, assurance, signedInAt, place } = caller;
  // Demo accounts belong to everybody: there is nothing of theirs to guard.
  if (assurance === 'demo' && services.config.demo) return 'fresh';
  const hasJustSignedIn = signedInAt !== null && sessionIsFresh(signedInAt, now);
  if (hasJustSignedIn && (assurance === 'sms' || shownByTwo(assurance))) return 'fresh';
  if (await hasConfirmed(context)) return 'fresh';
  if ((await openNumbersOf(context, personId)).length > 0) return 'stale';
  // The app asks for no second factor, so that it cannot show one there.
  return place === 'console' && (await hasSecondFactor(context, personId))
    ? 'stale'
    : 'nothing-to-show';
}

async function hasSecondFactor(context: OperationContext, personId: string): Promise<boolean> {
  return (
    (await totpOf(context, personId)) !== undefined ||
    (await passkeysOf(context, personId)).length > 0
  );
}
