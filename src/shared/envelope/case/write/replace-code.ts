import { EnvelopeError } from '../../errors';
import type { PublicKeys } from '../../keys/key-id';
import { currentEpoch } from '../verify/case-state';
import { addReaders } from './add-readers';
import { composeStatement } from './compose';
import { startEpoch } from './start-epoch';
import type { Writing } from './writing';
import type { Written } from './written';

/**
 * For a code that was lost: a handler who has seen her wraps the shared epochs to a new code's key, and
 * starts an epoch that the old code does not open. The new code's secrets are not needed here. The server
 * stores the new locator beside the case and forgets the old one. Throws NOT_ALLOWED, NO_KEY, NO_RANDOM.
 */
export async function replaceCode(writing: Writing, newOwner: PublicKeys): Promise<Written> {
  const epoch = currentEpoch(writing.state, 'shared');
  if (!epoch) throw new EnvelopeError('NO_KEY', 'the thread has no key yet');
  const replaced = composeStatement(writing, 'shared', epoch.epoch, {
    kind: 'replaceCode',
    body: { replaces: writing.state.owner.keyId, ...newOwner },
  });
  const wrapped = await addReaders({ ...writing, state: replaced.state }, 'shared', [
    newOwner.keyId,
  ]);
  const started = await startEpoch({ ...writing, state: wrapped.state }, 'shared');
  return {
    entries: [replaced.text, ...wrapped.entries, ...started.entries],
    wraps: [...wrapped.wraps, ...started.wraps],
    state: started.state,
  };
}
