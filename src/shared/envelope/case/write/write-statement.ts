import { EnvelopeError } from '../../errors';
import type { Thread } from '../entry';
import type { Status } from '../statements';
import { currentEpoch } from '../verify/case-state';
import type { Said } from '../verify/held-entry';
import { composeStatement } from './compose';
import type { Writing } from './writing';
import type { Written } from './written';

/**
 * A handler's signed confirmation. Throws NOT_ALLOWED where the case does not accept it.
 * @param of hash of the entry that is confirmed, or null for the case as a whole
 */
export function writeStatus(
  writing: Writing,
  thread: Thread,
  status: Status,
  of: string | null,
): Written {
  return written(writing, thread, { kind: 'status', body: { status, of } });
}

/** She takes her report back. Throws NOT_ALLOWED for anybody else. */
export function withdraw(writing: Writing): Written {
  return written(writing, 'shared', { kind: 'withdraw' });
}

/** A handler undoes her withdrawal, having reached her. Throws NOT_ALLOWED when there is none. */
export function restore(writing: Writing): Written {
  const { withdrawal } = writing.state;
  if (!withdrawal) throw new EnvelopeError('NOT_ALLOWED', 'nothing was withdrawn');
  return written(writing, 'shared', { kind: 'restore', body: { of: withdrawal } });
}

/** A handler stops reading: conflict of interest, or she leaves. The server deletes her wraps. */
export function leaveCase(writing: Writing, reason: 'conflict' | 'left'): Written {
  return written(writing, 'shared', { kind: 'leave', body: { reason } });
}

function written(
  writing: Writing,
  thread: Thread,
  said: Exclude<Said, { kind: 'sealed' }>,
): Written {
  const epoch = currentEpoch(writing.state, thread)?.epoch;
  if (epoch === undefined) throw new EnvelopeError('NO_KEY', 'the thread has no key yet');
  const { text, state } = composeStatement(writing, thread, epoch, said);
  return { entries: [text], wraps: [], state };
}
