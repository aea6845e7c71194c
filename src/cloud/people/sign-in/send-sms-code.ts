import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { SmsTemplate } from '@cloud/platform/sms/sms';
import { SMS_CODE_SECONDS, SMS_RESEND_SECONDS } from '@shared/people/rules';
import { limitSms } from './limits';
import { newSmsCode, storeSmsCode, type AboutCode } from './sms-code';

/** The text says what the code is for: who asks her for it on the telephone gives himself away. */
const templates: Record<AboutCode['purpose'], SmsTemplate> = {
  'sign-in': 'sign-in-code',
  link: 'link-code',
  confirm: 'confirm-code',
};

interface SentCode {
  secret: string;
  resendAfterSeconds: number;
  validSeconds: number;
}

/**
 * Sends a code at once and not through the outbox: it must not lie in a table. Outside of any
 * transaction.
 */
export async function sendSmsCode(context: OperationContext, about: AboutCode): Promise<SentCode> {
  await limitSms(context, about.phone);
  const code = newSmsCode();
  const secret = await storeSmsCode(context, about, code);
  const sent = await context.services.sms.send({
    to: about.phone,
    template: templates[about.purpose],
    params: { code },
    dedupeKey: newId(),
  });
  if (sent.status !== 'sent') {
    throw fail('UNAVAILABLE', { message: '短信没有发出去，请过一分钟再试。' });
  }
  return { secret, resendAfterSeconds: SMS_RESEND_SECONDS, validSeconds: SMS_CODE_SECONDS };
}
