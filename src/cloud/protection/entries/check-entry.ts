import { admitEntry, type Admission } from '@shared/envelope/case/admission';
import {
  ENTRY_PURPOSE,
  readEntry,
  type EntryText,
  type ReadEntry,
} from '@shared/envelope/case/entry';
import { statementBodies } from '@shared/envelope/case/statements';
import { bytesFromBase64url } from '@shared/envelope/encoding/base64url';
import { readCanonicalJson } from '@shared/envelope/encoding/canonical-json';
import { isSignedBy, parsed } from '@shared/envelope/encoding/signed';
import { EnvelopeError } from '@shared/envelope/errors';
import { NotAccepted, type Accepted, type Writer } from './written';

/** Takes an entry apart. Throws NotAccepted. */
export function takeApart(text: EntryText): ReadEntry {
  return refusing(() => readEntry(text));
}

/**
 * All that can be said of an entry without a key: its place, its author, its signature, and that it is
 * what this author may write here. Clients do not rely on any of it.
 * @returns the admission with this entry as the newest of its line
 */
export function checkEntry(text: EntryText, { admission, writer, accepted }: Checking): Admission {
  const answer = admitEntry(text, admission);
  if (!answer.ok) throw new NotAccepted(answer.fault);
  const { entry } = answer;
  const { author, thread, sequence, kind, epoch } = entry.header;
  if (!accepted.kinds.includes(kind)) throw new NotAccepted('KIND');
  if (!isSigned(entry, writer)) throw new NotAccepted('FORGED');
  // Whatever is not sealed holds what its schema names, and so no words.
  if (kind !== 'sealed') statementIn(entry, kind);
  const others = admission.heads.filter((head) => head.author !== author || head.thread !== thread);
  return {
    ...admission,
    heads: [...others, { author, thread, sequence, hash: entry.hash }],
    epochs: kind === 'epoch' ? { ...admission.epochs, [thread]: epoch } : admission.epochs,
  };
}

export interface Checking {
  admission: Admission;
  writer: Writer;
  accepted: Accepted;
}

function isSigned({ header, signed }: ReadEntry, writer: Writer): boolean {
  const keys = writer.role === 'owner' ? [writer] : writer.keys;
  const signing = keys.find(({ keyId }) => keyId === header.author)?.signing;
  if (signing === undefined) return false;
  return refusing(() => isSignedBy(ENTRY_PURPOSE, signed, bytesFromBase64url(signing)));
}

type StatementKind = keyof typeof statementBodies;

/** The body of a statement that the server may read. Throws NotAccepted. */
export function statementIn<const Kind extends StatementKind>(read: ReadEntry, kind: Kind) {
  return refusing(() => parsed(statementBodies[kind], readCanonicalJson(read.body)));
}

function refusing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof EnvelopeError) throw new NotAccepted(error.code);
    throw error;
  }
}
