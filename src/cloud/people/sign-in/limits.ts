import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { limitByAddress } from '@cloud/platform/secrets/limit-by-address';
import { isTooMany, limitRate } from '@cloud/platform/secrets/rate-limit';
import { reachOffice } from '@shared/organisation/office';
import { SMS_RESEND_SECONDS } from '@shared/people/rules';

/** Sign-ins from one address in ten minutes. A village behind one address stays below it. */
const SIGN_INS_PER_ADDRESS = 120;
const SMS_PER_ADDRESS = 30;
const SMS_PER_NUMBER_AND_HOUR = 5;
const SMS_PER_NUMBER_AND_DAY = 10;
const TEN_MINUTES = 600;
const DAY = 24 * 3600;

/** Counts a sign-in, of whatever kind, for the address it comes from. */
export async function limitSignIns(context: OperationContext): Promise<void> {
  await limitByAddress(context, {
    name: 'sign-in-by-address',
    allowed: SIGN_INS_PER_ADDRESS,
    windowSeconds: TEN_MINUTES,
  });
}

/**
 * Counts an SMS for the address, for the number, and for what the house spends in a day, whether or
 * not the number has an account.
 */
export async function limitSms(context: OperationContext, phone: string): Promise<void> {
  const byAddress = { name: 'sms-by-address', allowed: SMS_PER_ADDRESS };
  await limitByAddress(context, { ...byAddress, windowSeconds: TEN_MINUTES });
  const perNumber = [
    { name: 'sms-by-number-and-minute', allowed: 1, windowSeconds: SMS_RESEND_SECONDS },
    { name: 'sms-by-number', allowed: SMS_PER_NUMBER_AND_HOUR, windowSeconds: 3600 },
    { name: 'sms-by-number-and-day', allowed: SMS_PER_NUMBER_AND_DAY, windowSeconds: DAY },
  ];
  for (const limit of perNumber) await limitRate(context, { ...limit, subject: phone });
  await limitHouse(context);
}

/** Somebody who asks from everywhere at once must not spend the county's money without end. */
async function limitHouse(context: OperationContext): Promise<void> {
  const { config, log } = context.services;
  const house = { name: 'sms-of-the-house', subject: 'all', windowSeconds: DAY };
  try {
    await limitRate(context, { ...house, allowed: config.smsPerDay });
  } catch (error) {
    log.error({ reason: 'sms-budget-spent' });
    if (!isTooMany(error)) throw error;
    const office = reachOffice(config.officeTelephone);
    throw fail('UNAVAILABLE', { message: `今天的短信发完了。请用微信登录，或者${office}找我们。` });
  }
}
