import type { Kysely } from 'kysely';
import { inTransaction } from '../database/in-transaction';
import type { Database } from '../database/schema.generated';
import { notifyMany } from './notify-many';
import type { Message } from './notify';

/** People notified at a time; the statements of a page are one transaction. */
const pageSize = 200;

/** The audience, page by page: those after a key, in the order of keys. */
export interface Audience<Recipient> {
  next(db: Kysely<Database>, after: string | null, limit: number): Promise<Recipient[]>;
  keyOf(recipient: Recipient): string;
  messageOf(recipient: Recipient): Message;
}

/**
 * Notifies an audience page by page, outside any transaction of the caller. Run again after an
 * interruption it notifies nobody twice, thanks to the messages' dedupe keys.
 */
export async function notifyAudience<Recipient>(
  { db, tenantId, now }: { db: Kysely<Database>; tenantId: string; now: Date },
  { next, keyOf, messageOf }: Audience<Recipient>,
): Promise<void> {
  let after: string | null = null;
  let more = true;
  while (more) {
    const from: string | null = after;
    const page: Recipient[] = await inTransaction(db, async (trx) => {
      const recipients = await next(trx, from, pageSize);
      await notifyMany({ db: trx, tenantId, now }, recipients.map(messageOf));
      return recipients;
    });
    const last = page.at(-1);
    more = page.length === pageSize && last !== undefined;
    if (last !== undefined) after = keyOf(last);
  }
}
