import type { StagedHandler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { judgeSmsCode } from '@shared/people/rules';
import { recordPrivacyConsent } from '../privacy/record-consent';
import { limitCodeTries, limitSignIns } from './limits';
import { openSession } from './open-session';
import { findOrRegister } from './register';
import { takeSmsCode, trySmsCode } from './sms-code';

export const signInWithPhone: StagedHandler<typeof peopleContract.signInWithPhone> = {
  before: async ({ input, context: outside, errors }) => {
    const { phone, code } = input;
    await limitSignIns(outside);
    await limitCodeTries(outside, phone);
    const { triesLeft, matches } = await trySmsCode(outside, phone, code);
    const judged = judgeSmsCode(triesLeft, matches);
    if (judged.verdict === 'expired') throw errors.CODE_EXPIRED();
    if (judged.verdict === 'wrong') {
      throw errors.CODE_WRONG({ data: { triesLeft: judged.triesLeft } });
    }

    return async ({ context }) => {
      if (!(await takeSmsCode(context, phone, code))) throw errors.CODE_EXPIRED();
      const person = await findOrRegister(context, { provider: 'phone', subject: phone });
      await recordPrivacyConsent(context, person.personId, input.privacyVersion);
      const session = await openSession(context, person.personId, {
        assurance: 'sms',
        place: 'app',
        deviceLabel: input.deviceLabel,
      });
      context.audit({ target: person.personId, detail: { by: 'phone', isNew: person.isNew } });
      return { ...person, ...session };
    };
  },
};
