import type { Handler } from '@cloud/platform/operation/handler';
import type { peopleContract } from '@shared/people/contract';
import { revokeSessions } from './revoke-sessions';

export const signOut: Handler<typeof peopleContract.signOut> = async ({ context }) => {
  const { caller } = context;
  // Under CloudBase there is no session of ours: the platform names her with every call.
  if (caller.kind === 'person' && caller.sessionId !== null) {
    await revokeSessions(context, caller.personId, { only: caller.sessionId });
  }
  return { done: true };
};
