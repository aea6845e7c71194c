import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Config } from '@cloud/platform/config';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { openText, sealText } from '@cloud/platform/secrets/secret-box';

/** One step before and after ours: clocks of phones differ. */
const TOLERANCE_SECONDS = 30;
const issuer = '网上妇女之家';

export const newTotpSecret = (): string => generateSecret();

/** What an authenticator reads from the QR code. */
export const totpUri = (secret: string, label: string): string =>
  generateURI({ issuer, label, secret });

/** How a secret is stored: it must be read again, so it is encrypted and not hashed. */
export const sealTotp = (config: Config, personId: string, secret: string): string =>
  sealText(config, `totp ${personId}`, secret);

/** Null: it was sealed under a key that we no longer have (docs/keys.md). */
export const openTotp = (config: Config, personId: string, sealed: string): string | null =>
  openText(config, `totp ${personId}`, sealed);

/** The time step that a code belongs to, if it is later than the last one taken; null: it is no code now. */
export function stepOfCode(
  secret: string,
  code: string,
  { now, lastStep }: { now: Date; lastStep: number | null },
): number | null {
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE_SECONDS,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** Her authenticator, or undefined. */
export function totpOf({ db, tenantId }: OperationContext, personId: string) {
  return db
    .selectFrom('totp_factors')
    .select(['secret', 'last_step', 'created_at'])
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
}

/** Marks a code's step as taken; false when it, or a later one, was taken meanwhile. */
export async function takeStep(
  { db, tenantId }: OperationContext,
  personId: string,
  { step, sealed }: { step: number; sealed: string },
): Promise<boolean> {
  const row = await db
    .updateTable('totp_factors')
    .set({ last_step: step, secret: sealed })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}
