import { isAllowed } from '../../directory/readers';
import type { VerifiedDirectory } from '../../directory/choose-directory';
import { recoveryKeyIdOf, type KeyId } from '../../keys/key-id';
import type { Thread } from '../entry';
import type { CaseState } from './case-state';
import type { Surroundings } from './next-state';

/** Key ids of the recovery key and of those before it. */
export function recoveryKeyIds(directory: VerifiedDirectory): ReadonlySet<KeyId> {
  return new Set([directory.recovery, ...directory.formerRecovery].map(recoveryKeyIdOf));
}

/**
 * Whether a thread's key may be wrapped to this key: to handlers whom she let read, to the recovery key,
 * and to her, but never the staff key to her.
 */
export function mayHold(
  keyId: KeyId,
  thread: Thread,
  state: CaseState,
  around: Surroundings,
  recovery: ReadonlySet<KeyId>,
): boolean {
  if (recovery.has(keyId)) return true;
  if (keyId === state.owner.keyId) return thread === 'shared';
  const handler = around.handlers.get(keyId);
  if (!handler || !isAllowed(handler, state.choice)) return false;
  return thread === 'shared' || state.readers.includes(keyId);
}
