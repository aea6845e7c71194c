import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { isSignedBy, readUnverified, signedFromText } from '@shared/envelope/encoding/signed';
import { EnvelopeError } from '@shared/envelope/errors';
import { keyIdOf, type KeyId } from '@shared/envelope/keys/key-id';
import type { Place } from './seal-talk';
import {
  MESSAGE_PURPOSE,
  READERS_PURPOSE,
  readersStatement,
  readMessage,
  talkBodyHash,
  type MessageText,
  type ReadersStatement,
  type ReadMessage,
} from './wire';

/** Ed25519 public keys by key id, as a verified directory has them. */
export type StaffKeys = ReadonlyMap<KeyId, Uint8Array>;

/**
 * All statements about who reads a part, the first one first. The thread's are hers alone, by the one key that
 * stands in the first; those of record and notes are by staff, each by somebody who could read before. The
 * secret stays the same. Throws FORGED, MALFORMED or UNKNOWN_SUITE.
 */
export function verifyReaders(
  texts: readonly string[],
  place: Place,
  staff: StaffKeys,
): ReadersStatement[] {
  const history: ReadersStatement[] = [];
  for (const text of texts) {
    const signed = signedFromText(text);
    const statement = readUnverified(signed.statement, readersStatement);
    const before = history[history.length - 1] ?? statement;
    const isInPlace =
      isHere(statement, place) &&
      statement.number === history.length + 1 &&
      statement.key === before.key;
    const key = place.part === 'thread' ? ownerKey(statement, before) : staffKey(statement, before);
    if (!isInPlace || !key || !isSignedBy(READERS_PURPOSE, signed, key)) throw forged();
    history.push(statement);
  }
  return history;

  function staffKey(statement: ReadersStatement, before: ReadersStatement) {
    const couldRead = before.wraps.some(({ to }) => to === statement.author);
    return couldRead && !statement.owner ? staff.get(statement.author) : undefined;
  }
}

function ownerKey({ owner, author }: ReadersStatement, before: ReadersStatement) {
  if (!owner || author !== before.author) return undefined;
  const key = bytesFromBase64url(owner.signing);
  return keyIdOf(key, owner.recipient) === author ? key : undefined;
}

/**
 * A message by her, or by staff who read this part now or before. Throws FORGED, MALFORMED or
 * UNKNOWN_SUITE.
 */
export function verifyMessage(
  text: MessageText,
  place: Place,
  history: readonly ReadersStatement[],
  staff: StaffKeys,
): ReadMessage {
  const read = readMessage(text);
  const { header, signed, body } = read;
  const owner = history[0]?.author === header.author ? history[0].owner : null;
  const isReader = history.some(({ wraps }) => wraps.some(({ to }) => to === header.author));
  const key = owner ? bytesFromBase64url(owner.signing) : staff.get(header.author);
  const isWhole = isHere(header, place) && header.body === talkBodyHash(body);
  if (!isWhole || !isReader || !key || !isSignedBy(MESSAGE_PURPOSE, signed, key)) throw forged();
  return read;
}

function isHere(found: Place, place: Place): boolean {
  return found.tenant === place.tenant && found.talk === place.talk && found.part === place.part;
}

function forged(): EnvelopeError {
  return new EnvelopeError('FORGED', 'not what its author signed');
}
