import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { sendSmsCode } from './send-sms-code';

/** Whether the number has an account is not even looked up: neither answer nor time can tell. */
export const requestSmsCode: StagedHandler<typeof peopleContract.requestSmsCode> = {
  before: async ({ input, context }) => {
    const { phone, purpose } = input;
    const personId = purpose === 'link' ? personOf(context) : null;
    const sent = await sendSmsCode(context, { phone, purpose, personId });
    return async () => sent;
  },
};
