import type { IdentityBytes } from '../../age/identity';
import type { ReaderChoice } from '../../directory/readers';
import type { KeyId, PublicKeys } from '../../keys/key-id';
import type { EntryKind, Head, Header, Thread } from '../entry';
import type { Message, Reporter } from '../messages';
import type { Status } from '../statements';

/** An epoch that counts. */
export interface Epoch {
  epoch: number;
  /** `age1…` */
  public: string;
  /** Key ids that it is wrapped to, those added later included. */
  wrappedTo: readonly KeyId[];
  /** The secret, if one of my keys unwraps it. */
  identity: IdentityBytes | null;
  startedBy: KeyId;
}

/** An entry that counts. */
export interface VerifiedEntry {
  hash: string;
  header: Header;
  kind: EntryKind;
  /** The message, for a sealed entry whose key I hold; null where I do not hold it. */
  message: Message | null;
  /** The confirmation, for a status. */
  status: { status: Status; of: string | null } | null;
}

/** What all verified entries together say. Made by `verifyCase`, and moved on by what one writes. */
export interface CaseState {
  tenant: string;
  case: string;
  reporter: Reporter;
  /** Her keys as they are now: those of her first message, or of the code that replaced hers. */
  owner: PublicKeys;
  /** Key ids of codes that were replaced. */
  formerOwners: readonly KeyId[];
  choice: ReaderChoice;
  epochs: Record<Thread, readonly Epoch[]>;
  /** The highest number that an epoch has had, counted or not: the next one is above it. */
  highestEpoch: Record<Thread, number>;
  /** Key ids of the handlers who read now. */
  readers: readonly KeyId[];
  /** Persons who left this case, and why: not added again by themselves. */
  removed: ReadonlyMap<string, 'left' | 'conflict'>;
  /** Entries that count, each after those that it has seen. */
  entries: readonly VerifiedEntry[];
  /** The newest entry of every line: to remember, and what the next entry has seen. */
  heads: readonly Head[];
  /** Hash of her withdrawal while it stands. */
  withdrawal: string | null;
}

/** The newest epoch of a thread, or null before the first. */
export function currentEpoch(state: CaseState, thread: Thread): Epoch | null {
  const epochs = state.epochs[thread];
  return epochs[epochs.length - 1] ?? null;
}
