import type { EntryKind, EntryText, Thread, WrapText } from '@shared/envelope/case/entry';
import type { Message, MessageContent, Reporter } from '@shared/envelope/case/messages';
import type { Status } from '@shared/envelope/case/statements';
import type { Finding } from '@shared/envelope/case/verify/findings';
import type { ReaderChoice } from '@shared/envelope/directory/readers';
import type { PublicKeys } from '@shared/envelope/keys/key-id';
import type { GivenDirectory, KeyCalls } from '../../../keyring/key-calls';

/** A return code for a woman who lost hers. Its keys are forgotten in the vault as soon as it is made. */
export interface MadeCode {
  /** Eight, in their order. */
  words: readonly string[];
  /** Five groups of five. */
  digits: readonly string[];
  /** What the server finds her case by. */
  locator: string;
  public: PublicKeys;
}

/** An entry as the server gives it. */
export interface GivenEntry {
  entry: EntryText;
  position: number;
  storedAt: string;
}

export interface ReadQuestion {
  caseId: string;
  entries: readonly GivenEntry[];
  wraps: readonly WrapText[];
  directory: GivenDirectory;
  /** The server says that she took it back. */
  isWithdrawn: boolean;
}

/** An entry that counts, without anything that opens others. */
export interface ShownEntry {
  hash: string;
  author: string;
  role: 'owner' | 'handler';
  thread: Thread;
  kind: EntryKind;
  /** The author's clock. */
  at: string;
  /** When the server says that it came; null where it says nothing. */
  storedAt: string | null;
  /** Null for what is not sealed, or whose key none of mine opens. */
  message: Message | null;
  status: { status: Status; of: string | null } | null;
}

/** What her browser shows of a case: words, and no key. */
export interface ShownCase {
  /** The key of mine that writes here. */
  me: string;
  reporter: Reporter;
  /** Key id of whoever wrote first. */
  owner: string;
  entries: readonly ShownEntry[];
  /** Whom she left out, and which units she let in. */
  choice: ReaderChoice;
  /** Key ids of the handlers who read now. */
  readers: readonly string[];
  removed: readonly string[];
  /** Hash of her withdrawal while it stands. */
  withdrawal: string | null;
  /** Whether a staff key is there, and mine opens it. */
  hasStaffKey: boolean;
}

export interface ReadAnswer {
  /** Null when not even the beginning is hers. */
  shown: ShownCase | null;
  findings: readonly Finding[];
  /** What the keys of the case need before anything else is written. */
  keyWork: readonly KeyWork[];
}

/** What was done, or is to be done, with the keys of a case. */
export type KeyWork =
  /** The first handler makes the key of what she cannot see. */
  | { kind: 'staff-key' }
  /** Her code was replaced: from here on the old one opens nothing new. */
  | { kind: 'new-code' }
  /** Persons who must not read what comes from now on. */
  | { kind: 'removed'; handlers: readonly string[] }
  /** Colleagues who can read now what was before. */
  | { kind: 'added'; handlers: readonly string[] };

/** One thing to be written. Several of a call stand together, or not at all. */
export type WriteStep =
  | { kind: 'message'; thread: Thread; content: MessageContent }
  | { kind: 'status'; thread: Thread; status: Status; of: string | null }
  | { kind: 'restore' }
  /** Another code opens the case from here on: its public halves, as `newCode` gave them. */
  | { kind: 'replaceCode'; owner: PublicKeys }
  /** Keys whose wraps were deleted when the case was closed read again. */
  | { kind: 'readmit'; to: readonly string[] }
  | { kind: 'leave'; reason: 'conflict' | 'left' };

/** Goes to the server as it is; a retry sends the same bytes. */
export interface Sealed {
  entries: EntryText[];
  wraps: WrapText[];
}

export interface WriteAnswer {
  /** What the keys needed first: a call of its own, before the other. */
  keys: Sealed | null;
  keyWork: readonly KeyWork[];
  /** Null when only the keys were asked for. */
  written: Sealed | null;
}

/** What the vault does. Everything that opens something stays inside. */
export interface VaultCalls extends KeyCalls {
  newCode(input: Record<string, never>): Promise<MadeCode>;
  read(input: ReadQuestion): Promise<ReadAnswer>;
  write(input: {
    caseId: string;
    steps: readonly WriteStep[];
    /** False for what must not touch the keys: she stops reading, or the case is closed. */
    tendKeys: boolean;
  }): Promise<WriteAnswer>;
  forget(input: { caseId: string }): Promise<Record<string, never>>;
}
