import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { isPassword } from '@cloud/platform/secrets/password-hash';
import type { peopleContract } from '@shared/people/contract';
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
    await limitPasswords(outside);
    const retryAfterSeconds = await spendPasswordTry(outside, userName);
    if (retryAfterSeconds !== undefined) throw errors.TRY_LATER({ data: { retryAfterSeconds } });
    const account = await accountByName(outside, userName);
    const isRight = await isPassword(password, account?.password_hash ?? null);
    if (!account || !isRight) throw errors.WRONG_PASSWORD();
    await forgetFailures(outside, userName);
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
