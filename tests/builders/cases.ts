import { publicKeyOf } from '@shared/signing/ed25519';
import { newIdentity, recipientOf } from '@shared/envelope/age/identity';
import {
  bodyHash,
  ENTRY_PURPOSE,
  type EntryText,
  type Header,
  type Thread,
  type WrapText,
} from '@shared/envelope/case/entry';
import { EnvelopeError } from '@shared/envelope/errors';
import type { MessageContent, Reporter } from '@shared/envelope/case/messages';
import type { CaseState } from '@shared/envelope/case/verify/case-state';
import { verifyCase, type CaseAnswer, type Opener } from '@shared/envelope/case/verify/verify-case';
import { handlerAs, ownerAs } from '@shared/envelope/case/write/author';
import { openCase } from '@shared/envelope/case/write/open-case';
import { startEpoch } from '@shared/envelope/case/write/start-epoch';
import { writeMessage } from '@shared/envelope/case/write/write-message';
import { placeFor } from '@shared/envelope/case/write/compose';
import type { Writing } from '@shared/envelope/case/write/writing';
import type { Written } from '@shared/envelope/case/write/written';
import { keysOfCode, type CodeKeys } from '@shared/envelope/code/code-keys';
import { newReturnCode } from '@shared/envelope/code/return-code';
import {
  chooseDirectory,
  type VerifiedDirectory,
} from '@shared/envelope/directory/choose-directory';
import type { DirectoryStatement, HandlerEntry } from '@shared/envelope/directory/directory';
import { everybody, type ReaderChoice } from '@shared/envelope/directory/readers';
import { signDirectory } from '@shared/envelope/directory/sign-directory';
import { base64urlFromBytes } from '@shared/envelope/encoding/base64url';
import { signedToText, signStatement } from '@shared/envelope/encoding/signed';
import { newHandlerKeys, type HandlerKeys } from '@shared/envelope/keys/handler-keys';
import { recoveryKeyIdOf } from '@shared/envelope/keys/key-id';
import { randomFrom } from '@shared/envelope/random';

/** People, directories and a server of protection, for tests of the envelope: made anew for each. */
export const random = randomFrom(globalThis.crypto);
const rootSecret = random(32);
export const start = new Date('2027-03-01T08:00:00.000Z');
export const dayFrom = (days: number) =>
  new Date(start.getTime() + days * 86_400_000).toISOString();
let clock = start.getTime();
/** A minute later each time. */
export const tick = () => new Date((clock += 60_000));

export interface Handler {
  keys: HandlerKeys;
  entry: HandlerEntry;
  me: Opener;
}

export function handler(name: string, more: Partial<HandlerEntry> = {}): Handler {
  const keys = newHandlerKeys(random);
  const entry: HandlerEntry = {
    ...keys.public,
    handler: name,
    name,
    unit: 'rights-centre',
    role: 'case-handler',
    reads: 'all',
    from: dayFrom(-30),
    until: dayFrom(300),
    revoked: null,
    ...more,
  };
  return { keys, entry, me: { role: 'handler', keys } };
}

export const recoveryIdentity = newIdentity(random);
export const recovery: Opener = {
  role: 'recovery',
  keyId: recoveryKeyIdOf(recipientOf(recoveryIdentity)),
  identity: recoveryIdentity,
};

/** A signed directory as a client that trusts it has it. */
export function directoryOf(
  handlers: readonly Handler[],
  more: Partial<DirectoryStatement> = {},
): VerifiedDirectory {
  const statement: DirectoryStatement = {
    tag: 'directory',
    tenant: 'demo',
    version: 7,
    issued: dayFrom(-10),
    expires: dayFrom(120),
    statusKeys: [],
    recovery: recipientOf(recoveryIdentity),
    formerRecovery: [],
    handlers: handlers.map(({ entry }) => entry),
    ...more,
  };
  const chosen = chooseDirectory({
    tenant: 'demo',
    root: publicKeyOf(rootSecret),
    minimumVersion: 1,
    stored: [],
    served: { directory: signDirectory(statement, rootSecret), statuses: [] },
    now: start,
  });
  if (!chosen.ok) throw new Error(chosen.faults.join());
  return chosen.directory;
}

/** What the server holds of a case, and what it gives to whom. */
export interface Server {
  case: string;
  entries: EntryText[];
  wraps: WrapText[];
}

export function store(server: Server, { entries, wraps }: Omit<Written, 'state'>): void {
  server.entries.push(...entries);
  server.wraps.push(...wraps);
}

export interface Reported {
  /** Under which she reported. */
  directory: VerifiedDirectory;
  keys: CodeKeys;
  me: Opener;
  state: CaseState;
  server: Server;
}

export const content = { form: 'report-1', answers: { happened: '他昨晚又动手了。' } };

/** A woman reports. */
export async function report(
  directory: VerifiedDirectory,
  choice: Partial<ReaderChoice> = {},
  reporter: Reporter = 'self',
): Promise<Reported> {
  const keys = keysOfCode(newReturnCode(random));
  const written = await openCase({
    keys,
    directory,
    choice: { ...everybody, ...choice },
    reporter,
    content,
    at: tick(),
    random,
  });
  const server: Server = { case: keys.case, entries: [], wraps: [] };
  store(server, written);
  return { directory, keys, me: { role: 'owner', keys }, state: written.state, server };
}

/** What somebody makes of what the server gives her. */
export function look(
  server: Server,
  me: Opener,
  directory: VerifiedDirectory,
  more: Partial<Parameters<typeof verifyCase>[0]> = {},
): Promise<CaseAnswer> {
  return verifyCase({
    tenant: 'demo',
    case: server.case,
    entries: server.entries,
    wraps: server.wraps,
    directory,
    me,
    ...more,
  });
}

/** Looks, and is sure that all is well. */
export async function lookSafely(
  server: Server,
  me: Opener,
  directory: VerifiedDirectory,
): Promise<CaseState> {
  const { state, findings } = await look(server, me, directory);
  if (!state || findings.length > 0) throw new Error(JSON.stringify(findings));
  return state;
}

export function writingOf(state: CaseState, me: Opener, directory: VerifiedDirectory): Writing {
  if (me.role === 'recovery') throw new Error('the recovery key signs nothing');
  const author = me.role === 'owner' ? ownerAs(me.keys) : handlerAs(me.keys);
  return { state, author, directory, at: tick(), random };
}

/** The codes of what is wrong, sorted. */
export function codesOf({ findings }: CaseAnswer): string[] {
  return [...new Set(findings.map((finding) => finding.code))].sort();
}

/** Texts of a case, in their order, as somebody can read them. */
export function textsOf(state: CaseState | null): string[] {
  return (state?.entries ?? []).flatMap(({ message }) =>
    message && 'text' in message.body ? [message.body.text] : [],
  );
}

export const textOf = (text: string): MessageContent => ({
  kind: 'text',
  body: { text, re: null },
});
export const answerOf = (text: string): MessageContent => ({
  kind: 'answer',
  body: { text, re: null },
});

/** An entry that no client of ours would write. */
export function craft(
  writing: Writing,
  changes: Partial<Header> & Pick<Header, 'kind'>,
  body: Uint8Array,
  secret: Uint8Array = writing.author.signingSecret,
): EntryText {
  const { state, author, directory, at } = writing;
  const thread = changes.thread ?? 'shared';
  const header: Header = {
    tag: 'entry',
    tenant: state.tenant,
    case: state.case,
    directory: directory.version,
    author: author.keyId,
    role: author.role,
    thread,
    epoch: 1,
    ...placeFor(state, author, thread),
    at: at.toISOString(),
    body: bodyHash(body),
    ...changes,
  };
  return {
    header: signedToText(signStatement(ENTRY_PURPOSE, { ...header }, secret)),
    body: base64urlFromBytes(body),
  };
}

export const noteOf = (text: string): MessageContent => ({
  kind: 'note',
  body: { text, re: null },
});

/** Looks, is sure that all is well, writes a message and stores it. */
export async function say(
  { server }: Reported,
  me: Opener,
  directory: VerifiedDirectory,
  thread: Thread,
  message: MessageContent,
): Promise<CaseState> {
  const state = await lookSafely(server, me, directory);
  const written = await writeMessage(writingOf(state, me, directory), thread, message);
  store(server, written);
  return written.state;
}

/** The first handler makes the staff key. */
export async function makeStaffKey(
  { server }: Reported,
  { me }: Handler,
  directory: VerifiedDirectory,
): Promise<void> {
  const state = await lookSafely(server, me, directory);
  store(server, await startEpoch(writingOf(state, me, directory), 'staff'));
}

/** The code of what was thrown, or `done`. */
export const codeThrown = (act: () => unknown): Promise<string> =>
  Promise.resolve()
    .then(act)
    .then(
      () => 'done',
      (error: unknown) => (error instanceof EnvelopeError ? error.code : String(error)),
    );
