import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { takeSmsCode, trySmsCode } from '../sign-in/sms-code';
import { keepConfirmation } from './confirmations';
import { openNumbersOf } from './numbers';

export const confirmItsMe: StagedHandler<typeof peopleContract.confirmItsMe> = {
  before: async ({ input, context: outside, errors }) => {
    const personId = personOf(outside);
    const numbers = await openNumbersOf(outside, personId);
    const number = numbers.find(({ id }) => id === input.numberId);
    if (!number) throw errors.CODE_EXPIRED();
    const { secret, code } = input;
    const about = { phone: number.subject, purpose: 'confirm', personId } as const;
    const judged = await trySmsCode(outside, about, { secret, code });
    if (judged.verdict === 'expired') throw errors.CODE_EXPIRED();
    if (judged.verdict === 'wrong') {
      throw errors.CODE_WRONG({ data: { triesLeft: judged.triesLeft } });
    }

    return async ({ context }) => {
      if (!(await takeSmsCode(context, secret))) throw errors.CODE_EXPIRED();
      await keepConfirmation(context, personId);
      context.audit({ target: personId });
      return { done: true };
    };
  },
};
