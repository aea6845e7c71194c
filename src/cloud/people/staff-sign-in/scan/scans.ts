import { createHash, randomBytes, randomInt } from 'node:crypto';
import { newId } from '@cloud/platform/new-id';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { hashSessionToken, newSessionToken } from '../../sign-in/session-token';

const SCAN_SECONDS = 2 * 60;

interface NewScan {
  scanId: string;
  code: string;
  pollSecret: string;
  twoDigits: string;
  expiresAt: Date;
}

/** Stores a scan that waits for a phone. Code and secret are said once, here. */
export async function storeScan(context: OperationContext, browser: string): Promise<NewScan> {
  const { db, tenantId, now } = context;
  const scan = {
    scanId: newId(),
    code: randomBytes(16).toString('base64url'),
    pollSecret: newSessionToken(),
    twoDigits: String(randomInt(100)).padStart(2, '0'),
    expiresAt: new Date(now.getTime() + SCAN_SECONDS * 1000),
  };
  await db
    .insertInto('scan_sign_ins')
    .values({
      tenant_id: tenantId,
      id: scan.scanId,
      code_hash: hashCode(scan.code),
      poll_hash: hashSessionToken(scan.pollSecret),
      two_digits: scan.twoDigits,
      browser,
      created_at: now,
      expires_at: scan.expiresAt,
    })
    .execute();
  return scan;
}

/** The scan of the browser that holds the secret, whatever its state; undefined for anybody else. */
export function scanOfBrowser(context: OperationContext, scanId: string, pollSecret: string) {
  const { db, tenantId } = context;
  return db
    .selectFrom('scan_sign_ins')
    .select(['state', 'expires_at'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', scanId)
    .where('poll_hash', '=', hashSessionToken(pollSecret))
    .executeTakeFirst();
}

/** The scan that a phone has before it, while it waits. */
export function waitingScan(context: OperationContext, code: string) {
  const { db, tenantId, now } = context;
  return db
    .selectFrom('scan_sign_ins')
    .select(['id', 'browser', 'created_at', 'expires_at'])
    .where('tenant_id', '=', tenantId)
    .where('code_hash', '=', hashCode(code))
    .where('state', '=', 'waiting')
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Answers a waiting scan, once; undefined when it is answered or over. */
export async function answerScan(
  context: OperationContext,
  code: string,
  answer: { state: 'confirmed'; personId: string } | { state: 'refused' },
): Promise<string | undefined> {
  const { db, tenantId, now } = context;
  const row = await db
    .updateTable('scan_sign_ins')
    .set({
      state: answer.state,
      person_id: answer.state === 'confirmed' ? answer.personId : null,
    })
    .where('tenant_id', '=', tenantId)
    .where('code_hash', '=', hashCode(code))
    .where('state', '=', 'waiting')
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Refuses a waiting scan whose digits are others; true when it did. */
export async function endIfWrong(
  { db, tenantId, now }: OperationContext,
  { code, digits }: { code: string; digits: string },
): Promise<boolean> {
  const row = await db
    .updateTable('scan_sign_ins')
    .set({ state: 'refused' })
    .where('tenant_id', '=', tenantId)
    .where('code_hash', '=', hashCode(code))
    .where('state', '=', 'waiting')
    .where('expires_at', '>', now)
    .where('two_digits', '!=', digits)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a confirmed scan up: whose it is and in which browser; undefined a second time. */
export function takeScan(context: OperationContext, scanId: string, pollSecret: string) {
  const { db, tenantId, now } = context;
  return db
    .updateTable('scan_sign_ins')
    .set({ state: 'taken' })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', scanId)
    .where('poll_hash', '=', hashSessionToken(pollSecret))
    .where('state', '=', 'confirmed')
    .where('expires_at', '>', now)
    .returning(['person_id', 'browser'])
    .executeTakeFirst();
}

const hashCode = (code: string): string => createHash('sha256').update(code).digest('hex');
