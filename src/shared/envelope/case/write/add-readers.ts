import { EnvelopeError } from '../../errors';
import type { KeyId } from '../../keys/key-id';
import type { Thread, WrapText } from '../entry';
import type { WrapsBody } from '../statements';
import { recoveryKeyIds, mayHold } from '../verify/allowed-readers';
import { currentEpoch } from '../verify/case-state';
import { composeStatement } from './compose';
import { makeWraps, targetOf } from './make-wraps';
import type { Writing } from './writing';
import type { Written } from './written';

/**
 * Wraps all epochs of a thread to further keys of the directory, to a new recovery key, or to her new code.
 * Throws NOT_A_READER for anybody whom she left out or who may not read, NO_KEY where this author does not
 * hold all epochs, NO_RANDOM.
 */
export async function addReaders(
  writing: Writing,
  thread: Thread,
  to: readonly KeyId[],
): Promise<Written> {
  const { state, directory } = writing;
  const around = {
    handlers: new Map(directory.handlers.map((entry) => [entry.keyId, entry])),
    secretOf: () => null,
  };
  const recovery = recoveryKeyIds(directory);
  if (!to.every((keyId) => mayHold(keyId, thread, state, around, recovery))) {
    throw new EnvelopeError('NOT_A_READER', 'the key of somebody who may not read');
  }
  const targets = to.map((keyId) => targetOf(keyId, state, directory));
  const texts: WrapText[] = [];
  const names: WrapsBody['wraps'] = [];
  for (const { epoch, identity } of state.epochs[thread]) {
    if (!identity) throw new EnvelopeError('NO_KEY', 'an epoch that this author does not hold');
    const made = await makeWraps(identity, { thread, epoch }, targets);
    texts.push(...made.texts);
    names.push(...made.names.map((name) => ({ epoch, ...name })));
  }
  const newest = currentEpoch(state, thread);
  if (!newest) throw new EnvelopeError('NO_KEY', 'the thread has no key yet');
  const composed = composeStatement(writing, thread, newest.epoch, {
    kind: 'wraps',
    body: { wraps: names },
  });
  return { entries: [composed.text], wraps: texts, state: composed.state };
}
