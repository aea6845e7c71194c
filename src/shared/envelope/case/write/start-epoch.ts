import { newIdentity, recipientOf } from '../../age/identity';
import { EnvelopeError } from '../../errors';
import type { Thread } from '../entry';
import type { EpochBody } from '../statements';
import { composeStatement } from './compose';
import { keysDue, mayRead } from './keys-due';
import { makeWraps, recoveryTarget, type Target } from './make-wraps';
import type { Writing } from './writing';
import type { Written } from './written';

/**
 * A new secret for a thread, wrapped to all who may read now, the recovery key and (shared only) her.
 * `removed` are persons who stop reading besides those that `keysDue` names. Throws TOO_FEW_READERS,
 * NOT_ALLOWED (the staff key is never hers to make) or NO_RANDOM.
 */
export async function startEpoch(
  writing: Writing,
  thread: Thread,
  removed: EpochBody['removed'] = [],
): Promise<Written> {
  const { state, directory, random } = writing;
  const due = keysDue(state, thread, directory);
  const isDue = (handler: string) => due.toRemove.some((one) => one.handler === handler);
  // Who is due is judged by her keys below: a renewed one may stay.
  const chosen = removed
    .filter(({ handler }) => !isDue(handler))
    .map(({ handler, reason }) => ({ handler, reason }));
  const leaving = new Set(chosen.map((one) => one.handler));
  const readers = mayRead(state, thread, directory).filter((entry) => !leaving.has(entry.handler));
  const persons = new Set(readers.map((entry) => entry.handler));
  if (persons.size < 2) throw new EnvelopeError('TOO_FEW_READERS', 'fewer than two would read');
  const gone = due.toRemove
    .filter(({ handler }) => !persons.has(handler))
    .map(({ handler, reason }) => ({ handler, reason }));
  const targets: Target[] = [...readers, recoveryTarget(directory)];
  if (thread === 'shared') targets.push(state.owner);
  const secret = newIdentity(random);
  const epoch = state.highestEpoch[thread] + 1;
  const wraps = await makeWraps(secret, { thread, epoch }, targets);
  const composed = composeStatement(
    writing,
    thread,
    epoch,
    {
      kind: 'epoch',
      body: {
        public: recipientOf(secret),
        wraps: wraps.names,
        removed: eachOnce([...chosen, ...gone]),
      },
    },
    () => secret,
  );
  return { entries: [composed.text], wraps: wraps.texts, state: composed.state };
}

function eachOnce(removed: EpochBody['removed']): EpochBody['removed'] {
  return removed.filter((one, i) => removed.findIndex((it) => it.handler === one.handler) === i);
}
