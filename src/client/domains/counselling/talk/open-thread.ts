import { inOrder } from '@shared/counselling/talk/in-order';
import { openMessage, type Place, type Said } from '@shared/counselling/talk/seal-talk';
import { unwrap } from '@shared/counselling/talk/unwrap';
import { verifyMessage, verifyReaders, type StaffKeys } from '@shared/counselling/talk/verify-talk';
import type { MessageText, ReadersStatement, WrapText } from '@shared/counselling/talk/wire';
import type { IdentityBytes } from '@shared/envelope/age/identity';
import type { CodeKeys } from '@shared/envelope/code/code-keys';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { EnvelopeError } from '@shared/envelope/errors';
import { ownTenant } from './directory';

/** What the server says of a thread. */
export interface Page {
  statements: string[];
  wraps: WrapText[];
  messages: ServedMessage[];
}
export interface ServedMessage {
  position: number;
  storedAt: string;
  message: MessageText;
}

/** Something that was said, verified and opened. */
export interface Line {
  position: number;
  storedAt: string;
  hash: string;
  /** A key id. */
  author: string;
  isHers: boolean;
  said: Said;
}

/** What is known of a thread: who reads it, its secret, and everything up to the first gap. */
export interface Thread {
  place: Place;
  history: ReadersStatement[];
  secret: IdentityBytes;
  served: ServedMessage[];
  lines: Line[];
}

export const placeOf = (appointmentId: string): Place => ({
  tenant: ownTenant,
  talk: appointmentId,
  part: 'thread',
});

/** Ed25519 keys of everybody whom the list ever named: also of what somebody wrote before she left. */
export const staffOf = ({ handlers }: VerifiedDirectory): StaffKeys =>
  new Map(handlers.map(({ keyId, signing }) => [keyId, bytesFromBase64url(signing)]));

/**
 * The thread with a page that came, in whatever order pages come. What is behind a gap waits.
 * Throws NO_KEY where it was begun with another code, FORGED where something is not what its author signed or
 * a line of hers or theirs has a hole.
 */
export async function withPage(
  before: Thread | null,
  page: Page,
  { keys, staff, appointmentId }: { keys: CodeKeys; staff: StaffKeys; appointmentId: string },
): Promise<Thread> {
  const place = placeOf(appointmentId);
  // A page that was late may know fewer statements than are known.
  const isNewer = page.statements.length > (before?.history.length ?? 0);
  const history =
    isNewer || !before ? verifyReaders(page.statements, place, staff) : before.history;
  if (history[0]?.author !== keys.public.keyId) throw new EnvelopeError('NO_KEY', 'not her code');
  if (before && history[0].key !== before.history[0]?.key) {
    throw new EnvelopeError('FORGED', 'another thread than before');
  }
  const secret = before?.secret ?? (await secretOf(history, page.wraps, keys));
  const known = inOrder(before?.served ?? [], page.messages);
  const lines = [...(before?.lines ?? [])];
  for (const served of known.lines.slice(lines.length, known.upTo)) {
    lines.push(
      await opened(served, { place, history, secret, staff, lines, own: keys.public.keyId }),
    );
  }
  return { place, history, secret, served: known.lines, lines };
}

function secretOf(
  history: readonly ReadersStatement[],
  wraps: readonly WrapText[],
  { public: own, identity }: CodeKeys,
): Promise<IdentityBytes> {
  const newest = history[history.length - 1];
  const file = wraps.find(({ to }) => to === own.keyId)?.file;
  if (!newest || file === undefined) throw new EnvelopeError('NO_KEY', 'no wrap to her key');
  return unwrap(newest, file, { keyId: own.keyId, identity });
}

interface Around {
  place: Place;
  history: readonly ReadersStatement[];
  secret: IdentityBytes;
  staff: StaffKeys;
  lines: readonly Line[];
  own: string;
}

async function opened(served: ServedMessage, around: Around): Promise<Line> {
  const { place, history, secret, staff, lines, own } = around;
  const { header, hash, body } = verifyMessage(served.message, place, history, staff);
  const earlier = lines.filter(({ author }) => author === header.author);
  const isNext =
    header.sequence === earlier.length + 1 &&
    header.previous === (earlier[earlier.length - 1]?.hash ?? null);
  if (!isNext) throw new EnvelopeError('FORGED', 'something was left out of a line');
  return {
    position: served.position,
    storedAt: served.storedAt,
    hash,
    author: header.author,
    isHers: header.author === own,
    said: await openMessage(header, body, secret),
  };
}
