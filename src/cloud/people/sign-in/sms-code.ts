import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { SMS_CODE_SECONDS, SMS_CODE_TRIES } from '@shared/people/rules';

/** Six digits, each code as likely as any other. */
export const newSmsCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Stores a new code for a number; it replaces the one before, so that only the last SMS counts. */
export async function storeSmsCode(
  context: OperationContext,
  phone: string,
  code: string,
): Promise<void> {
  const { db, tenantId, now } = context;
  const fresh = {
    code_hash: keyedHash(context, 'code', `${phone} ${code}`),
    tries_left: SMS_CODE_TRIES,
    created_at: now,
    expires_at: new Date(now.getTime() + SMS_CODE_SECONDS * 1000),
  };
  await db
    .insertInto('sms_codes')
    .values({ tenant_id: tenantId, phone_hash: keyedHash(context, 'phone', phone), ...fresh })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'phone_hash']).doUpdateSet(fresh))
    .execute();
}

interface Try {
  /** What is left after this one; null: there is no live code. */
  triesLeft: number | null;
  matches: boolean;
}

/**
 * Spends one try and then compares. Outside of any transaction: a refused try must stay counted, and
 * of a hundred guesses sent at once only the first five get an answer.
 */
export async function trySmsCode(
  context: OperationContext,
  phone: string,
  code: string,
): Promise<Try> {
  const { db, tenantId, now } = context;
  const row = await db
    .updateTable('sms_codes')
    .set((eb) => ({ tries_left: eb('tries_left', '-', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('phone_hash', '=', keyedHash(context, 'phone', phone))
    .where('expires_at', '>', now)
    .where('tries_left', '>', 0)
    .returning(['code_hash', 'tries_left'])
    .executeTakeFirst();
  if (!row) return { triesLeft: null, matches: false };
  const typed = keyedHash(context, 'code', `${phone} ${code}`);
  return {
    triesLeft: row.tries_left,
    matches: timingSafeEqual(Buffer.from(typed), Buffer.from(row.code_hash)),
  };
}

/** Uses the code up; false when another sign-in was faster, or a newer code was sent. */
export async function takeSmsCode(
  context: OperationContext,
  phone: string,
  code: string,
): Promise<boolean> {
  const { db, tenantId } = context;
  const taken = await db
    .deleteFrom('sms_codes')
    .where('tenant_id', '=', tenantId)
    .where('phone_hash', '=', keyedHash(context, 'phone', phone))
    .where('code_hash', '=', keyedHash(context, 'code', `${phone} ${code}`))
    .returning('phone_hash')
    .executeTakeFirst();
  return taken !== undefined;
}

function keyedHash(context: OperationContext, purpose: string, text: string): string {
  return createHmac('sha256', context.services.config.hashKey)
    .update(`sms ${purpose} ${text}`)
    .digest('hex');
}
