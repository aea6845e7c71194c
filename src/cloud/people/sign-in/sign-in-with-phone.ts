import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { numberIsOpen } from '@shared/people/sign-in-methods-rules';
import { recordPrivacyConsent } from '../privacy/record-consent';
import { limitSignIns } from './limits';
import { openSession } from './open-session';
import { findOrRegister, noteUse } from './register';
import { takeSmsCode, trySmsCode } from './sms-code';

export const signInWithPhone: StagedHandler<typeof peopleContract.signInWithPhone> = {
  before: async ({ input, context: outside, errors }) => {
    const { phone, secret, code } = input;
    await limitSignIns(outside);
    const about = { phone, purpose: 'sign-in', personId: null } as const;
    const judged = await trySmsCode(outside, about, { secret, code });
    if (judged.verdict === 'expired') throw errors.CODE_EXPIRED();
    if (judged.verdict === 'wrong') {
      throw errors.CODE_WRONG({ data: { triesLeft: judged.triesLeft } });
    }

    return async ({ context }) => {
      if (!(await takeSmsCode(context, secret))) throw errors.CODE_EXPIRED();
      const registered = await findOrRegister(context, { provider: 'phone', subject: phone });
      const { personId, isNew } = registered;
      const number = await noteUse(context, 'phone', phone);
      if (number.opensAt !== null && !numberIsOpen(number.opensAt, context.now)) {
        throw errors.NUMBER_WAITS({ data: { opensAt: number.opensAt.toISOString() } });
      }
      await recordPrivacyConsent(context, personId, input.privacyVersion);
      const session = await openSession(context, personId, {
        assurance: 'sms',
        place: 'app',
        deviceLabel: input.deviceLabel,
        identityId: number.id,
      });
      context.audit({ target: personId, detail: { by: 'phone', isNew } });
      return { personId, isNew, ...session };
    };
  },
};
