import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { talkTenant } from '@shared/counselling/talk/readers';
import { verifyMessage, verifyReaders, type StaffKeys } from '@shared/counselling/talk/verify-talk';
import type { Place } from '@shared/counselling/talk/seal-talk';
import type { MessageText, Part } from '@shared/counselling/talk/wire';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { keys, statementsOf } from './queries';

export interface StoredMessage {
  position: number;
  storedAt: string;
}

/** Public keys of the caller's own: nobody signs with a colleague's. */
async function ownKeys(context: OperationContext): Promise<StaffKeys> {
  const own = await keys(context).where('person_id', '=', personOf(context)).execute();
  return new Map(own.map((key) => [key.key_id, bytesFromBase64url(key.signing)]));
}

/** Public keys of all staff: who signed what stands already. */
export async function staffKeys(context: OperationContext): Promise<StaffKeys> {
  const all = await keys(context).execute();
  return new Map(all.map((key) => [key.key_id, bytesFromBase64url(key.signing)]));
}

/** The newest word about who reads a part; undefined while nobody does. */
async function readersNow(context: OperationContext, place: Place) {
  const { talk, part } = place;
  const texts = await statementsOf(context, talk, part);
  return verifyReaders(texts, place, await staffKeys(context)).slice(-1);
}

/**
 * Puts a message at the end of its part, under the lock of the talk's row. The same bytes again are the
 * message that is there, whether or not the first answer came through.
 * @returns null where it does not continue its author's line. Throws what `verifyMessage` throws.
 */
export async function storeMessage(
  context: OperationContext,
  { talk, part }: { talk: string; part: Part },
  message: MessageText,
): Promise<StoredMessage | null> {
  const { db, tenantId, now } = context;
  const place = { tenant: talkTenant(tenantId), talk, part };
  // Only who reads now writes: what she wrote before stays hers all the same.
  const readers = await readersNow(context, place);
  const { header, hash } = verifyMessage(message, place, readers, await ownKeys(context));
  const messages = db
    .selectFrom('counselling_talk_messages')
    .where('tenant_id', '=', tenantId)
    .where('talk_id', '=', talk)
    .where('part', '=', part);
  const known = await messages
    .where('hash', '=', hash)
    .select(['position', 'stored_at'])
    .executeTakeFirst();
  if (known) return { position: known.position, storedAt: known.stored_at.toISOString() };
  const last = await messages
    .where('author', '=', header.author)
    .orderBy('sequence', 'desc')
    .select(['sequence', 'hash'])
    .executeTakeFirst();
  if (header.sequence !== (last?.sequence ?? 0) + 1) return null;
  if (header.previous !== (last?.hash ?? null)) return null;
  const { end } = await messages
    .select((row) => row.fn.max('position').as('end'))
    .executeTakeFirstOrThrow();
  const position = (end ?? 0) + 1;
  await db
    .insertInto('counselling_talk_messages')
    .values({
      tenant_id: tenantId,
      talk_id: talk,
      part,
      position,
      hash,
      person_id: personOf(context),
      author: header.author,
      sequence: header.sequence,
      ...message,
      stored_at: now,
    })
    .execute();
  return { position, storedAt: now.toISOString() };
}
