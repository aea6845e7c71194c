import type { IdentityBytes } from '@shared/envelope/age/identity';
import { EnvelopeError } from '@shared/envelope/errors';
import type { KeyId } from '@shared/envelope/keys/key-id';
import { inOrder } from './in-order';
import { openMessage, type Line, type Place, type Said } from './seal-talk';
import { unwrap } from './unwrap';
import { verifyMessage, verifyReaders, type StaffKeys } from './verify-talk';
import type { MessageText, ReadersStatement, WrapText } from './wire';

/** A part as the server gives it. */
export interface GivenPart {
  statements: readonly string[];
  wraps: readonly WrapText[];
  messages: readonly { position: number; storedAt: string; message: MessageText }[];
}

export interface ReadLine {
  position: number;
  storedAt: string;
  /** Key id of whoever signed it. */
  author: KeyId;
  /** Her clock. */
  at: string;
  said: Said;
}

export interface ReadPart {
  /** Everybody who read it, statement by statement; the last one is who reads now. Empty: it has not begun. */
  history: readonly ReadersStatement[];
  /** Null where nothing is wrapped to a key of mine. */
  secret: IdentityBytes | null;
  lines: readonly ReadLine[];
  /** Where each author goes on; who is not there begins at `firstLine`. */
  next: ReadonlyMap<KeyId, Line>;
  /** A message behind a gap is not shown: so many are missing or behind one. */
  heldBack: number;
  /**
   * `FORGED`: a message or a statement is not what its author signed; nothing from there on is shown. `LINE`: a
   * message of somebody's is missing, twice, or in another order than she wrote.
   */
  broken: 'FORGED' | 'LINE' | null;
}

export interface Reader {
  keyId: KeyId;
  identity: IdentityBytes;
}

export const firstLine: Line = { sequence: 1, previous: null };

/**
 * Verifies and opens a part: readers by signature, messages in the server's order and in each author's. What
 * does not verify ends what is shown, so that nobody answers to half of it.
 */
export async function readPart(
  given: GivenPart,
  place: Place,
  me: readonly Reader[],
  staff: StaffKeys,
): Promise<ReadPart> {
  const nothing = { secret: null, lines: [], next: new Map<KeyId, Line>(), heldBack: 0 };
  let history: ReadersStatement[];
  try {
    history = verifyReaders(given.statements, place, staff);
  } catch (error) {
    if (error instanceof EnvelopeError) return { ...nothing, history: [], broken: 'FORGED' };
    throw error;
  }
  const secret = await secretOf(history, given.wraps, me);
  const { lines: ordered, upTo } = inOrder([], given.messages);
  const shown = ordered.slice(0, upTo);
  const authors = new Map<KeyId, Line>();
  const lines: ReadLine[] = [];
  let broken: ReadPart['broken'] = null;
  for (const each of shown) {
    const line = await opened(each);
    if (typeof line === 'string') {
      broken = line;
      break;
    }
    if (line) lines.push(line);
  }
  return {
    history,
    secret: secret?.secret ?? null,
    lines,
    next: authors,
    heldBack: given.messages.length - shown.length,
    broken,
  };

  async function opened(
    each: GivenPart['messages'][number],
  ): Promise<ReadLine | 'FORGED' | 'LINE' | null> {
    try {
      const { header, hash, body } = verifyMessage(each.message, place, history, staff);
      const due = authors.get(header.author) ?? firstLine;
      if (header.sequence !== due.sequence || header.previous !== due.previous) return 'LINE';
      authors.set(header.author, { sequence: header.sequence + 1, previous: hash });
      if (!secret) return null;
      const said = await openMessage(header, body, secret.secret);
      const { position, storedAt } = each;
      return { position, storedAt, author: header.author, at: header.at, said };
    } catch (error) {
      if (error instanceof EnvelopeError) return 'FORGED';
      throw error;
    }
  }
}

/** By the first of my keys that opens it; after a renewal there are two. */
async function secretOf(
  history: readonly ReadersStatement[],
  wraps: readonly WrapText[],
  me: readonly Reader[],
): Promise<{ secret: IdentityBytes } | null> {
  const now = history[history.length - 1];
  if (!now) return null;
  for (const own of me) {
    const wrap = wraps.find(({ to }) => to === own.keyId);
    if (!wrap) continue;
    try {
      return { secret: await unwrap(now, wrap.file, own) };
    } catch (error) {
      if (!(error instanceof EnvelopeError)) throw error;
    }
  }
  return null;
}
