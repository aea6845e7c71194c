import { recipientOf, type IdentityBytes } from '../../age/identity';
import type { CodeKeys } from '../../code/code-keys';
import type { VerifiedDirectory } from '../../directory/choose-directory';
import type { HandlerKeys } from '../../keys/handler-keys';
import type { KeyId } from '../../keys/key-id';
import { threads, type EntryText, type Head, type WrapText } from '../entry';
import type { CaseState } from './case-state';
import { signedByHandlers, signedByOwners } from './check-signatures';
import { findBeginning } from './find-beginning';
import type { Finding } from './findings';
import { foldCase } from './fold-case';
import type { HeldEntry } from './held-entry';
import type { Surroundings } from './next-state';
import { openMessages } from './open-messages';
import { placeEntries } from './place-entries';
import { readEntries } from './read-entries';
import { collectFindings, type Findings } from './report-findings';
import { unwrapSecrets } from './unwrap-secrets';

/** Whose keys open it. */
export type Opener =
  | { role: 'owner'; keys: CodeKeys }
  | { role: 'handler'; keys: HandlerKeys }
  /** The tool on the offline PC, with joined sheets. @param keyId `recoveryKeyIdOf` */
  | { role: 'recovery'; keyId: KeyId; identity: IdentityBytes };

export interface CaseQuestion {
  tenant: string;
  /** Which case was asked for. For the writer of a case: `keys.case`, unless her code replaced another. */
  case: string;
  /** All entries that the server gives me, in any order: she gets the shared thread only. */
  entries: readonly EntryText[];
  /** Wraps to my keys; others are passed over. */
  wraps: readonly WrapText[];
  directory: VerifiedDirectory;
  me: Opener;
  /** The heads that this session verified last: an answer that is behind them has a cut tail. */
  remembered?: readonly Head[];
  /** What the server says beside it, to be held against what is signed. */
  claimed?: { withdrawn: boolean };
}

export interface CaseAnswer {
  /** Null when not even the beginning is hers. What does not verify is not in it. */
  state: CaseState | null;
  /** Empty when everything is as it should be. */
  findings: Finding[];
}

/** Verifies all of a case and reads what can be read. Never throws for what the server gave. */
export async function verifyCase(question: CaseQuestion): Promise<CaseAnswer> {
  const findings = collectFindings();
  const state = await verify(question, findings);
  return { state, findings: findings.list };
}

async function verify(question: CaseQuestion, findings: Findings): Promise<CaseState | null> {
  const { directory } = question;
  const mine = keysOf(question.me);
  const entries = readEntries(question.entries, question, findings).filter(
    ({ header }) => header.thread === 'shared' || question.me.role !== 'owner',
  );
  const secrets = new Map([
    ...mine.own.map((secret) => [recipientOf(secret), secret] as const),
    ...(await unwrapSecrets(question.wraps, mine, entries, findings)),
  ]);
  const beginning = await findBeginning(entries, question.case, [...secrets.values()]);
  if (!beginning) {
    findings.add('NO_BEGINNING');
    return null;
  }
  const byHandlers = signedByHandlers(entries, directory, findings);
  const ownerKeys = ownerKeysOf(byHandlers).set(beginning.owner.keyId, beginning.owner.signing);
  const signed = [...byHandlers, ...signedByOwners(entries, ownerKeys, findings)];
  const hashes = new Set(entries.map((entry) => entry.hash));
  const given = { hashes, remembered: question.remembered ?? [] };
  const placed = placeEntries(signed, given, findings);
  const around: Surroundings = {
    handlers: new Map(directory.handlers.map((entry) => [entry.keyId, entry])),
    secretOf: (publicKey) => secrets.get(publicKey) ?? null,
  };
  const state = foldCase(
    {
      tenant: question.tenant,
      case: question.case,
      beginning,
      placed: await openMessages(placed, secrets, findings),
      directory,
      around,
    },
    findings,
  );
  if (question.me.role === 'owner' && !isHers(state, mine.keyId)) {
    findings.add('FOREIGN_CASE');
    return null;
  }
  noteRest(question, state, mine.keyId, findings);
  return state;
}

/** Whether a code began this case, or replaced the code that did. */
function isHers({ owner, formerOwners }: CaseState, keyId: KeyId): boolean {
  return owner.keyId === keyId || formerOwners.includes(keyId);
}

/** What the whole shows, when its entries are known. */
function noteRest(
  { directory, claimed }: CaseQuestion,
  state: CaseState,
  keyId: KeyId,
  findings: Findings,
): void {
  const isWithheld = threads.some((thread) =>
    state.epochs[thread].some((epoch) => epoch.wrappedTo.includes(keyId) && !epoch.identity),
  );
  if (isWithheld) findings.add('WRAP_WITHHELD');
  const isBehind = state.entries.some((entry) => entry.header.directory > directory.version);
  if (isBehind) findings.add('DIRECTORY_BEHIND');
  if (claimed?.withdrawn && !state.withdrawal) findings.add('FORGED_WITHDRAWAL');
}

/** Whose wraps are looked for, what opens them, and which secrets are known without a wrap. */
function keysOf(me: Opener): { keyId: KeyId; identity: IdentityBytes; own: IdentityBytes[] } {
  switch (me.role) {
    case 'owner':
      return {
        keyId: me.keys.public.keyId,
        identity: me.keys.identity,
        own: [me.keys.firstShared],
      };
    case 'handler':
      return { keyId: me.keys.public.keyId, identity: me.keys.identity, own: [] };
    case 'recovery':
      return { keyId: me.keyId, identity: me.identity, own: [] };
  }
}

/** Keys of codes that handlers put in the place of hers. Whether that counts is decided later. */
function ownerKeysOf(entries: readonly HeldEntry[]): Map<KeyId, string> {
  return new Map(
    entries.flatMap(({ said }) =>
      said.kind === 'replaceCode' ? [[said.body.keyId, said.body.signing] as const] : [],
    ),
  );
}
