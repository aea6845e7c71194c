import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { sendSmsCode } from '../sign-in/send-sms-code';
import { openNumbersOf } from './numbers';

/** Only to a number that counted before: one that was added a moment ago confirms nothing. */
export const requestConfirmCode: StagedHandler<typeof peopleContract.requestConfirmCode> = {
  before: async ({ input, context: outside, errors }) => {
    const personId = personOf(outside);
    const numbers = await openNumbersOf(outside, personId);
    const number = numbers.find(({ id }) => id === input.numberId);
    if (!number) throw errors.NO_SUCH_NUMBER();
    const sent = await sendSmsCode(outside, {
      phone: number.subject,
      purpose: 'confirm',
      personId,
    });
    return async () => sent;
  },
};
