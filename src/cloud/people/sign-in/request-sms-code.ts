import type { StagedHandler } from '@cloud/platform/operation/handler';
import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/ids';
import type { peopleContract } from '@shared/people/contract';
import { SMS_CODE_SECONDS, SMS_RESEND_SECONDS } from '@shared/people/rules';
import { limitSms } from './limits';
import { newSmsCode, storeSmsCode } from './sms-code';

/**
 * Whether the number has an account is not even looked up, so that neither the answer nor its time
 * can tell. The SMS goes out at once and not through the outbox: a code must not lie in a table.
 */
export const requestSmsCode: StagedHandler<typeof peopleContract.requestSmsCode> = {
  before: async ({ input, context }) => {
    await limitSms(context, input.phone);
    const code = newSmsCode();
    await storeSmsCode(context, input.phone, code);
    const sent = await context.services.sms.send({
      to: input.phone,
      template: 'sign-in-code',
      params: { code },
      dedupeKey: newId(),
    });
    if (sent.status !== 'sent') {
      throw fail('UNAVAILABLE', { message: '短信没有发出去，请过一分钟再试。' });
    }
    return async () => ({
      resendAfterSeconds: SMS_RESEND_SECONDS,
      validSeconds: SMS_CODE_SECONDS,
    });
  },
};
