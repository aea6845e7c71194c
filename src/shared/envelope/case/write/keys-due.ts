import type { VerifiedDirectory } from '../../directory/choose-directory';
import type { HandlerEntry } from '../../directory/directory';
import { isAllowed, isValidNow, readersOf } from '../../directory/readers';
import type { Thread } from '../entry';
import { currentEpoch, type CaseState } from '../verify/case-state';

/** `revoked`: her key does not hold any more, and she has no other. */
export type RemovalReason = 'revoked' | 'left' | 'conflict' | 'leftOut';

/** What the keys of a thread need before the next text is sealed to them. */
export interface KeysDue {
  /** The staff key does not exist yet: the first handler makes it. */
  isMissing: boolean;
  /** The key does not reach her, or reaches a code that was replaced. */
  isForOldCode: boolean;
  /** Keys that can read and must not any more: an epoch without them comes first (`startEpoch`). */
  toRemove: readonly { keyId: string; handler: string; reason: RemovalReason }[];
  /** Readers of the directory who lack a wrap: they are added (`addReaders`), or come with the epoch. */
  toAdd: readonly HandlerEntry[];
}

/** Whether an epoch has to be started before anything else is written in this thread. */
export function isEpochDue(due: KeysDue): boolean {
  return due.isMissing || due.isForOldCode || due.toRemove.length > 0;
}

/** Pure: what her own client does as well when a reader is revoked and nobody is online. */
export function keysDue(state: CaseState, thread: Thread, directory: VerifiedDirectory): KeysDue {
  const epoch = currentEpoch(state, thread);
  const may = mayRead(state, thread, directory);
  if (!epoch) return { isMissing: true, isForOldCode: false, toRemove: [], toAdd: may };
  const handlers = new Map(directory.handlers.map((entry) => [entry.keyId, entry]));
  const toRemove = epoch.wrappedTo.flatMap((keyId) => {
    const entry = handlers.get(keyId);
    const reason = entry && removalReason(entry, state, thread, directory);
    return entry && reason ? [{ keyId, handler: entry.handler, reason }] : [];
  });
  const isFirst = epoch.epoch === 1 && epoch.startedBy === state.owner.keyId;
  const isHers = isFirst || epoch.wrappedTo.includes(state.owner.keyId);
  const isForOther = epoch.wrappedTo.some((keyId) => state.formerOwners.includes(keyId));
  return {
    isMissing: false,
    isForOldCode: thread === 'shared' && (!isHers || isForOther || isOpenedByOldCode(state)),
    toRemove,
    toAdd: may.filter((entry) => !epoch.wrappedTo.includes(entry.keyId)),
  };
}

/** Who may read a thread now: of the staff thread nobody who does not read the shared one. */
export function mayRead(
  state: CaseState,
  thread: Thread,
  directory: VerifiedDirectory,
): HandlerEntry[] {
  const all = readersOf(directory, state.choice).readers;
  const current = all.filter((entry) => !state.removed.has(entry.handler));
  return thread === 'shared'
    ? current
    : current.filter((entry) => state.readers.includes(entry.keyId));
}

function removalReason(
  entry: HandlerEntry,
  state: CaseState,
  thread: Thread,
  directory: VerifiedDirectory,
): RemovalReason | null {
  if (directory.revoked.has(entry.keyId)) return 'revoked';
  const left = state.removed.get(entry.handler);
  if (left) return left;
  if (!isAllowed(entry, state.choice)) return 'leftOut';
  // A key that has run out is hers still, if she has renewed it.
  const hasValid = directory.handlers.some(
    (other) => other.handler === entry.handler && isValidNow(other, directory),
  );
  if (!hasValid) return 'revoked';
  return thread === 'staff' && !state.readers.includes(entry.keyId) ? 'left' : null;
}

/** The first epoch follows from the first code: once that is replaced, it is nobody's to write to. */
function isOpenedByOldCode(state: CaseState): boolean {
  const epoch = currentEpoch(state, 'shared');
  return epoch?.epoch === 1 && state.formerOwners.length > 0;
}
