import { EnvelopeError } from '../../errors';
import type { Thread } from '../entry';
import type { MessageContent } from '../messages';
import { composeMessage } from './compose';
import { isEpochDue, keysDue } from './keys-due';
import type { Writing } from './writing';
import type { Written } from './written';

/**
 * Seals and signs a message to the newest epoch of its thread. Throws NOT_ALLOWED (kind, thread or author;
 * or `keysDue` asks for an epoch first), NO_KEY, TOO_LONG, MALFORMED or NO_RANDOM.
 */
export async function writeMessage(
  writing: Writing,
  thread: Thread,
  content: MessageContent,
): Promise<Written> {
  if (isEpochDue(keysDue(writing.state, thread, writing.directory))) {
    throw new EnvelopeError('NOT_ALLOWED', 'an epoch is due first');
  }
  const { text, state } = await composeMessage(writing, thread, content);
  return { entries: [text], wraps: [], state };
}
