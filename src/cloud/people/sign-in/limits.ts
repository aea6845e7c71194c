import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { limitRate } from '@cloud/platform/secrets/rate-limit';
import { SMS_RESEND_SECONDS } from '@shared/people/rules';

/** Sign-ins from one address in ten minutes. A village behind one address stays below it. */
const SIGN_INS_PER_ADDRESS = 120;
const SMS_PER_ADDRESS = 30;
const SMS_PER_NUMBER_AND_HOUR = 5;
const TRIES_PER_NUMBER_AND_HOUR = 20;

/** Counts a sign-in, of whatever kind, for the address it comes from. */
export async function limitSignIns(context: OperationContext): Promise<void> {
  await limitByAddress(context, 'sign-in-by-address', SIGN_INS_PER_ADDRESS);
}

/** Counts an SMS for the number and for the address, whether or not the number has an account. */
export async function limitSms(context: OperationContext, phone: string): Promise<void> {
  await limitByAddress(context, 'sms-by-address', SMS_PER_ADDRESS);
  await limitRate(context, {
    name: 'sms-by-number-and-minute',
    subject: phone,
    allowed: 1,
    windowSeconds: SMS_RESEND_SECONDS,
  });
  await limitRate(context, {
    name: 'sms-by-number',
    subject: phone,
    allowed: SMS_PER_NUMBER_AND_HOUR,
    windowSeconds: 3600,
  });
}

/** Counts a typed code for the number: new codes must not buy new guesses without end. */
export async function limitCodeTries(context: OperationContext, phone: string): Promise<void> {
  await limitRate(context, {
    name: 'sms-tries-by-number',
    subject: phone,
    allowed: TRIES_PER_NUMBER_AND_HOUR,
    windowSeconds: 3600,
  });
}

async function limitByAddress(
  context: OperationContext,
  name: string,
  allowed: number,
): Promise<void> {
  // Under CloudBase the platform limits by user and gives no address that could be trusted.
  if (context.address === null) return;
  await limitRate(context, { name, subject: context.address, allowed, windowSeconds: 600 });
}
