import { seal } from '@shared/envelope/age/seal';
import type { EntryText, Header } from '@shared/envelope/case/entry';
import { readEntry, wrapHash, type WrapText } from '@shared/envelope/case/entry';
import type { EpochBody } from '@shared/envelope/case/statements';
import { currentEpoch } from '@shared/envelope/case/verify/case-state';
import { placeFor } from '@shared/envelope/case/write/compose';
import type { Writing } from '@shared/envelope/case/write/writing';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { canonicalJson, type CanonicalValue } from '@shared/envelope/encoding/canonical-json';
import { pad } from '@shared/envelope/padding';
import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import type { Opener } from '@shared/envelope/case/verify/verify-case';
import {
  codesOf,
  craft,
  look,
  lookSafely,
  random,
  textsOf,
  writingOf,
  type Handler,
  type Reported,
  type Server,
} from './cases';

/** What only a changed client, or the server itself, would make. */

/** A sealed message that no rule of ours was asked about. */
export async function craftMessage(
  writing: Writing,
  content: { kind: string; version?: number; body: CanonicalValue },
  changes: Partial<Header> = {},
): Promise<EntryText> {
  const { state, author } = writing;
  const thread = changes.thread ?? 'shared';
  const epoch = state.epochs[thread].find(
    (one) => one.epoch === (changes.epoch ?? currentEpoch(state, thread)?.epoch),
  );
  if (!epoch) throw new Error('no such epoch');
  const { sequence } = placeFor(state, author, thread);
  const inside = {
    author: author.keyId,
    role: author.role,
    case: state.case,
    thread,
    sequence: changes.sequence ?? sequence,
  };
  const padded = pad(canonicalJson({ inside, version: 1, ...content }));
  const body = await seal(padded, [epoch.public]);
  return craft(writing, { kind: 'sealed', epoch: epoch.epoch, ...changes }, body);
}

/** An epoch wrapped to whomever one likes. */
export async function craftEpoch(
  writing: Writing,
  to: readonly { keyId: string; recipient: string }[],
  changes: Partial<Header> = {},
  more: Partial<EpochBody> = {},
): Promise<{ entries: EntryText[]; wraps: WrapText[]; secret: Uint8Array }> {
  const thread = changes.thread ?? 'shared';
  const epoch = changes.epoch ?? (currentEpoch(writing.state, thread)?.epoch ?? 0) + 1;
  const secret = newIdentity(random);
  const files = await Promise.all(to.map(({ recipient }) => seal(secret, [recipient])));
  const wraps = to.map(({ keyId }, i) => ({
    thread,
    epoch,
    to: keyId,
    file: base64urlFromBytes(files[i] ?? new Uint8Array()),
  }));
  const body = {
    public: recipientOf(secret),
    removed: [],
    wraps: to.map(({ keyId }, i) => ({ to: keyId, hash: wrapHash(files[i] ?? new Uint8Array()) })),
    ...more,
  };
  const entry = craft(writing, { ...changes, kind: 'epoch', thread, epoch }, canonicalJson(body));
  return { entries: [entry], wraps, secret };
}

/** A case's own beginning once more, signed by its keys for another id, and wrapped to one reader. */
export async function craftBeginning(
  { state, me, directory }: Reported,
  reader: Handler,
  caseId: string,
): Promise<Server> {
  const secret = state.epochs.shared[0]?.identity ?? new Uint8Array();
  const [, { message } = { message: null }] = state.entries;
  const blank = { ...state, case: caseId, heads: [] };
  const writing = { ...writingOf(state, me, directory), state: blank };
  const to = reader.entry.keyId;
  const file = await seal(secret, [reader.entry.recipient]);
  const body = { public: recipientOf(secret), removed: [], wraps: [{ to, hash: wrapHash(file) }] };
  const first = craft(writing, { kind: 'epoch' }, canonicalJson(body));
  const [own] = state.heads;
  const heads = own ? [{ ...own, sequence: 1, hash: readEntry(first).hash }] : [];
  const second = await craftMessage(
    { ...writing, state: { ...blank, heads } },
    { kind: 'report', body: JSON.parse(JSON.stringify(message?.body)) },
  );
  const wraps = [{ thread: 'shared' as const, epoch: 1, to, file: base64urlFromBytes(file) }];
  return { case: caseId, entries: [first, second], wraps };
}

/** Entries by what their headers say. */
export function entriesWhere(server: Server, is: (header: Header) => boolean): EntryText[] {
  return server.entries.filter((text) => is(readEntry(text).header));
}

/** The server without some entries. */
export function without(server: Server, dropped: readonly EntryText[]): Server {
  return { ...server, entries: server.entries.filter((text) => !dropped.includes(text)) };
}

/** The server with more entries. */
export function withMore(
  server: Server,
  entries: readonly EntryText[],
  wraps: readonly WrapText[] = [],
): Server {
  return {
    ...server,
    entries: [...server.entries, ...entries],
    wraps: [...server.wraps, ...wraps],
  };
}

/** What she sees when the server gives her these, too. */
export async function after(
  { server, me, directory }: Reported,
  entries: readonly EntryText[],
  { by = me, under = directory }: { by?: Opener; under?: VerifiedDirectory } = {},
) {
  const answer = await look(withMore(server, entries), by, under);
  return { codes: codesOf(answer), texts: textsOf(answer.state), state: answer.state };
}

/** The case as some honest handler sees it, ready to be written on by another. */
export async function writingBy(
  reported: Reported,
  who: Handler,
  under = reported.directory,
  witness: Opener = reported.me,
) {
  const state = await lookSafely(reported.server, witness, under);
  return writingOf(state, who.me, under);
}
