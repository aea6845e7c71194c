import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { limitByAddress } from '@cloud/platform/secrets/limit-by-address';
import { isTooMany, limitRate } from '@cloud/platform/secrets/rate-limit';

/** From one address in ten minutes: an office behind one address stays below it. */
const windowSeconds = 600;
const SCANS_PER_ADDRESS = 120;
const PASSWORDS_PER_ADDRESS = 60;
const PASSKEYS_PER_ADDRESS = 120;
/** Of second factors for one person in an hour: fresh tickets must not buy fresh guesses. */
const FACTOR_TRIES_PER_PERSON = 30;

export const limitScans = (context: OperationContext) =>
  limitByAddress(context, { name: 'scan-by-address', allowed: SCANS_PER_ADDRESS, windowSeconds });

/**
 * Whether WeChat is asked to draw a code: each costs a call of what it allows us in a minute, for all
 * that the mini-program does. Who gets none is shown a plain QR code.
 */
export async function mayDrawCode(context: OperationContext): Promise<boolean> {
  try {
    await limitByAddress(context, { name: 'drawn-by-address', allowed: 20, windowSeconds });
    await limitRate(context, {
      name: 'drawn-by-the-house',
      subject: 'all',
      allowed: 60,
      windowSeconds: 60,
    });
    return true;
  } catch (error) {
    if (isTooMany(error)) return false;
    throw error;
  }
}

export const limitPasswords = (context: OperationContext) =>
  limitByAddress(context, {
    name: 'password-by-address',
    allowed: PASSWORDS_PER_ADDRESS,
    windowSeconds,
  });

export const limitPasskeys = (context: OperationContext) =>
  limitByAddress(context, {
    name: 'passkey-by-address',
    allowed: PASSKEYS_PER_ADDRESS,
    windowSeconds,
  });

export async function limitFactorTries(context: OperationContext, personId: string): Promise<void> {
  await limitRate(context, {
    name: 'second-factor-by-person',
    subject: personId,
    allowed: FACTOR_TRIES_PER_PERSON,
    windowSeconds: 3600,
  });
}
