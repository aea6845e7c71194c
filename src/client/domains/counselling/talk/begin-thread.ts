import { sealMessage, sealReaders, type Said } from '@shared/counselling/talk/seal-talk';
import type { TalkReaders } from '@shared/counselling/talk/readers';
import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import type { CodeKeys } from '@shared/envelope/code/code-keys';
import type { PublicKeys } from '@shared/envelope/keys/key-id';
import { placeOf, type Thread } from './open-thread';
import { randomFor } from './random-source';

/** Those to whom the thread is sealed, beside her. */
export type Readers = Extract<TalkReaders, { ok: true }>;

const staffIn = ({ counsellor, supervisors }: Readers): Pick<PublicKeys, 'keyId' | 'recipient'>[] =>
  [...counsellor, ...supervisors].map(({ keyId, recipient }) => ({ keyId, recipient }));

interface Beginning {
  appointmentId: string;
  keys: CodeKeys;
  readers: Readers;
  /** Version of the list by which the readers were chosen. */
  directory: number;
  intake: Extract<Said, { kind: 'intake' }>;
  at: Date;
}

/** Who reads, with what she says before: one call, the same bytes however often it is made. */
export async function sealBeginning(beginning: Beginning) {
  const { appointmentId, keys, readers, directory, intake, at } = beginning;
  const place = placeOf(appointmentId);
  const all = [keys.public, ...staffIn(readers)];
  const random = await randomFor(2 * all.length + 2);
  const secret = newIdentity(random);
  const sealed = await sealReaders(keys, place, {
    number: 1,
    directory,
    isHers: true,
    secret,
    readers: all,
  });
  const first = await sealMessage(keys, place, {
    sequence: 1,
    previous: null,
    key: recipientOf(secret),
    at,
    content: intake,
  });
  secret.fill(0);
  return { appointmentId, part: 'thread' as const, readers: sealed, first: first.message };
}

/** The same secret for other readers: who reads from now on, as she has agreed. */
export async function sealNewReaders(
  thread: Thread,
  keys: CodeKeys,
  readers: Readers,
  directory: number,
) {
  const all = [keys.public, ...staffIn(readers)];
  await randomFor(2 * all.length + 2);
  const sealed = await sealReaders(keys, thread.place, {
    number: thread.history.length + 1,
    directory,
    isHers: true,
    secret: thread.secret,
    readers: all,
  });
  return { appointmentId: thread.place.talk, part: 'thread' as const, readers: sealed };
}

/**
 * What is different between those who read now and those who should. `key`: none of the counsellor's keys that
 * are in force reads any more; `renewed`: one does, and another of hers does not yet.
 */
export type ReaderChange = 'none' | 'counsellor' | 'key' | 'renewed' | 'supervisors';

/** Whether she may go on writing before she has answered: whom she writes to reads it. */
export const goesOn = (change: ReaderChange): boolean =>
  change !== 'counsellor' && change !== 'key';

/**
 * @param known handlers by key id, as the list names them, also those who left
 */
export function readerChange(
  { history }: Thread,
  { counsellor, supervisors }: Readers,
  known: readonly { keyId: string; handler: string; role: string }[],
): ReaderChange {
  const wraps = history[history.length - 1]?.wraps.map(({ to }) => to) ?? [];
  if (!counsellor.some(({ keyId }) => wraps.includes(keyId))) {
    const before = known.filter(({ keyId }) => wraps.includes(keyId));
    const isSame = before.some(
      ({ handler, role }) => role === 'counsellor' && handler === counsellor[0]?.handler,
    );
    return isSame ? 'key' : 'counsellor';
  }
  // Somebody else before another key of the same: that one is asked for by her own name.
  if (!supervisors.every(({ keyId }) => wraps.includes(keyId))) return 'supervisors';
  // At once, and not when the old one has ended: by then nobody would read until she comes.
  return counsellor.every(({ keyId }) => wraps.includes(keyId)) ? 'none' : 'renewed';
}
