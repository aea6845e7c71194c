import { base64urlFromBytes } from '../../encoding/base64url';
import { canonicalJson, type CanonicalValue } from '../../encoding/canonical-json';
import { parsed, signedToText, signStatement } from '../../encoding/signed';
import { seal } from '../../age/seal';
import { EnvelopeError } from '../../errors';
import { pad } from '../../padding';
import {
  bodyHash,
  ENTRY_PURPOSE,
  entryHash,
  type EntryKind,
  type EntryText,
  type Header,
  type Thread,
} from '../entry';
import { message, type MessageContent } from '../messages';
import { currentEpoch, type CaseState } from '../verify/case-state';
import type { Said } from '../verify/held-entry';
import { nextState, type Surroundings } from '../verify/next-state';
import { faultOfEntry } from '../verify/rules';
import { recoveryKeyIds } from '../verify/allowed-readers';
import type { Author } from './author';
import type { Writing } from './writing';

/** An entry that was written, and the case with it. */
export interface Composed {
  text: EntryText;
  hash: string;
  state: CaseState;
}

/** Where the author's next entry in a thread stands, and what she has seen by then. */
export function placeFor(
  state: CaseState,
  { keyId }: Author,
  thread: Thread,
): Pick<Header, 'sequence' | 'previous' | 'seen'> {
  const own = state.heads.find((head) => head.author === keyId && head.thread === thread);
  return {
    sequence: (own?.sequence ?? 0) + 1,
    previous: own?.hash ?? null,
    seen: state.heads.filter(
      (head) => head !== own && (thread === 'staff' || head.thread === 'shared'),
    ),
  };
}

/**
 * Signs a statement and moves the case on by it. Throws NOT_ALLOWED for what other clients would refuse:
 * it is asked before anything leaves.
 */
export function composeStatement(
  writing: Writing,
  thread: Thread,
  epoch: number,
  said: Exclude<Said, { kind: 'sealed' }>,
  secretOf: Surroundings['secretOf'] = () => null,
): Composed {
  const value: CanonicalValue = 'body' in said ? said.body : {};
  return sign(writing, thread, epoch, said, canonicalJson(value), secretOf);
}

/** Seals and signs a message. Throws NO_KEY, TOO_LONG, MALFORMED, NOT_ALLOWED or NO_RANDOM. */
export async function composeMessage(
  writing: Writing,
  thread: Thread,
  content: MessageContent,
): Promise<Composed> {
  const { state, author } = writing;
  const epoch = currentEpoch(state, thread);
  if (!epoch) throw new EnvelopeError('NO_KEY', 'the thread has no key yet');
  const { sequence } = placeFor(state, author, thread);
  const { keyId, role } = author;
  const value = {
    inside: { author: keyId, role, case: state.case, thread, sequence },
    version: 1,
    ...content,
  };
  const said: Said = { kind: 'sealed', message: parsed(message, value) };
  const body = await seal(pad(canonicalJson(value)), [epoch.public]);
  return sign(writing, thread, epoch.epoch, said, body, () => null);
}

function sign(
  { state, author, directory, at }: Writing,
  thread: Thread,
  epoch: number,
  said: Said,
  body: Uint8Array,
  secretOf: Surroundings['secretOf'],
): Composed {
  const kind: EntryKind = said.kind;
  const header: Header = {
    tag: 'entry',
    tenant: state.tenant,
    case: state.case,
    directory: directory.version,
    author: author.keyId,
    role: author.role,
    thread,
    kind,
    epoch,
    ...placeFor(state, author, thread),
    at: at.toISOString(),
    body: bodyHash(body),
  };
  const around: Surroundings = {
    handlers: new Map(directory.handlers.map((entry) => [entry.keyId, entry])),
    secretOf,
  };
  const isWriter =
    author.role === 'owner'
      ? author.keyId === state.owner.keyId
      : state.readers.includes(author.keyId);
  if (!isWriter) throw new EnvelopeError('NOT_ALLOWED', 'not a key of this case any more');
  const fault = faultOfEntry({ header, said }, state, around, recoveryKeyIds(directory));
  if (fault) throw new EnvelopeError('NOT_ALLOWED', `other clients would say ${fault}`);
  const signed = signStatement(ENTRY_PURPOSE, { ...header }, author.signingSecret);
  const hash = entryHash(signed.statement);
  return {
    text: { header: signedToText(signed), body: base64urlFromBytes(body) },
    hash,
    state: nextState(state, { hash, header, said }, around),
  };
}
