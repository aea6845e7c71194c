import { randomInt } from 'node:crypto';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { keyedHash, keyedHashes } from '@cloud/platform/secrets/subkeys';
import {
  judgeSmsCode,
  SMS_CODE_SECONDS,
  SMS_CODE_TRIES,
  type SmsCodeVerdict,
} from '@shared/people/rules';
import { hashSessionToken, newSessionToken } from './session-token';

/** What a code was sent for: it counts for nothing else. */
export interface AboutCode {
  phone: string;
  purpose: 'sign-in' | 'link' | 'confirm';
  /** Whose account it changes; null while nobody is signed in. */
  personId: string | null;
}

/** Six digits, each code as likely as any other. */
export const newSmsCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * Stores a code and gives the secret of the screen that asked for it. Each request is for itself:
 * whoever else asks for the same number uses up nothing of it.
 */
export async function storeSmsCode(
  context: OperationContext,
  about: AboutCode,
  code: string,
): Promise<string> {
  const { db, tenantId, now, services } = context;
  const secret = newSessionToken();
  await db
    .insertInto('sms_codes')
    .values({
      tenant_id: tenantId,
      secret_hash: hashSessionToken(secret),
      about_hash: keyedHash(services.config, 'sms code', aboutText(about)),
      code_hash: keyedHash(services.config, 'sms code', `${secret} ${code}`),
      tries_left: SMS_CODE_TRIES,
      created_at: now,
      expires_at: new Date(now.getTime() + SMS_CODE_SECONDS * 1000),
    })
    .execute();
  return secret;
}

/**
 * Spends one try and then compares. Outside of any transaction: a refused try must stay counted, and
 * of a hundred guesses sent at once only the first five get an answer.
 */
export async function trySmsCode(
  context: OperationContext,
  about: AboutCode,
  typed: { secret: string; code: string },
): Promise<SmsCodeVerdict> {
  const { db, tenantId, now, services } = context;
  const { secret, code } = typed;
  const row = await db
    .updateTable('sms_codes')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('secret_hash', '=', hashSessionToken(secret))
    .where('about_hash', 'in', keyedHashes(services.config, 'sms code', aboutText(about)))
    .where('expires_at', '>', now)
    .where('tries_left', '>', 0)
    .returning(['code_hash', 'tries_left'])
    .executeTakeFirst();
  if (!row) return judgeSmsCode(null, false);
  const right = keyedHashes(services.config, 'sms code', `${secret} ${code}`);
  return judgeSmsCode(row.tries_left, right.includes(row.code_hash));
}

/** Uses the code up that has just been tried; false when another request was faster. */
export async function takeSmsCode(context: OperationContext, secret: string): Promise<boolean> {
  const { db, tenantId } = context;
  const taken = await db
    .deleteFrom('sms_codes')
    .where('tenant_id', '=', tenantId)
    .where('secret_hash', '=', hashSessionToken(secret))
    .returning('secret_hash')
    .executeTakeFirst();
  return taken !== undefined;
}

const aboutText = ({ purpose, phone, personId }: AboutCode): string =>
  `${purpose} ${phone} ${personId ?? ''}`;
