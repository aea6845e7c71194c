import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { widestBlock } from '@cloud/platform/secrets/address-blocks';
import { isPassword } from '@cloud/platform/secrets/password-hash';
import type { peopleContract } from '@shared/people/contract';
import { readKnownBrowser } from '../known-browser';
import { limitPasswords } from '../limits';
import { askingOptions, passkeysOf, relyingParty } from '../second-factor/passkeys';
import { recoveryCodesLeft } from '../second-factor/recovery-codes';
import { makeTicket } from '../second-factor/tickets';
import { totpOf } from '../second-factor/totp';
import { forgetFailures, spendPasswordTry } from './password-failures';
import { accountByName } from './staff-accounts';

/** A password opens nothing by itself: it gives a ticket for the second factor, or for making one. */
export const signInWithPassword: StagedHandler<typeof peopleContract.signInWithPassword> = {
  before: async ({ input, context: outside, errors }) => {
    const { userName, password } = input;
    const account = await accountByName(outside, userName);
    const browser = input.knownBrowsers
      .map((shown) => readKnownBrowser(outside, shown))
      .find((known) => known?.personId === account?.person_id);
    if (!browser) await limitPasswords(outside);
    const retryAfterSeconds = await spendPasswordTry(outside, { userName, browser });
    if (retryAfterSeconds !== undefined) throw errors.TRY_LATER({ data: { retryAfterSeconds } });
    const share = browser
      ? { of: browser.browserId, isKnown: true }
      : { of: widestBlock(outside.address ?? ''), isKnown: false };
    const isRight = await isPassword(password, account?.password_hash ?? null, share);
    if (!account || !isRight) throw errors.WRONG_PASSWORD();
    await forgetFailures(outside, { userName, browser });
    const { person_id: personId } = account;
    const factors = await factorsOf(outside, personId);

    return async ({ context }) => {
      const { hasOne, ...offered } = factors;
      const step = hasOne ? 'second-factor' : 'enrol';
      const about = { purpose: step, personId, challenge: offered.passkey?.challenge } as const;
      context.audit({ target: personId, detail: { step } });
      return { ...(await makeTicket(context, about)), step, ...offered };
    };
  },
};

async function factorsOf(context: OperationContext, personId: string) {
  const totp = (await totpOf(context, personId)) !== undefined;
  const hasPasskey = (await passkeysOf(context, personId)).length > 0;
  const party = relyingParty(context.services.config);
  return {
    // A passkey counts by an address that cannot use it, too: nobody enrols past it.
    hasOne: totp || hasPasskey,
    totp,
    recoveryCode: (await recoveryCodesLeft(context, personId)) > 0,
    passkey: hasPasskey && party ? await askingOptions(context, party, personId) : null,
  };
}
