import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { limitRate } from '@cloud/platform/secrets/rate-limit';

/** From one address in ten minutes: an office behind one address stays below it. */
const SCANS_PER_ADDRESS = 120;
const PASSWORDS_PER_ADDRESS = 60;
const PASSKEYS_PER_ADDRESS = 120;
/** Of second factors for one person in an hour: fresh tickets must not buy fresh guesses. */
const FACTOR_TRIES_PER_PERSON = 30;

export const limitScans = (context: OperationContext) =>
  limitByAddress(context, 'scan-by-address', SCANS_PER_ADDRESS);

export const limitPasswords = (context: OperationContext) =>
  limitByAddress(context, 'password-by-address', PASSWORDS_PER_ADDRESS);

export const limitPasskeys = (context: OperationContext) =>
  limitByAddress(context, 'passkey-by-address', PASSKEYS_PER_ADDRESS);

export async function limitFactorTries(context: OperationContext, personId: string): Promise<void> {
  await limitRate(context, {
    name: 'second-factor-by-person',
    subject: personId,
    allowed: FACTOR_TRIES_PER_PERSON,
    windowSeconds: 3600,
  });
}

async function limitByAddress(
  context: OperationContext,
  name: string,
  allowed: number,
): Promise<void> {
  if (context.address === null) return;
  await limitRate(context, { name, subject: context.address, allowed, windowSeconds: 600 });
}
