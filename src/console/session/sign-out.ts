import { api } from '../platform/api';
import { newKey } from '../platform/new-key';
import { sessionStore } from './session-store';

/** Ends the session here at once, and on the server as soon as it can be reached. */
export async function signOut(because: 'left' | 'to-be-sure' = 'left'): Promise<void> {
  const ended = api.people.signOut({}, { context: { idempotencyKey: newKey() } });
  await ended.catch(() => undefined);
  sessionStore.getState().end(because);
}
