import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { revokeSessions } from './revoke-sessions';

export const signOutEverywhere: Handler<typeof peopleContract.signOutEverywhere> = async ({
  input,
  context,
}) => {
  const { caller } = context;
  const kept = input.keepThisOne && caller.kind === 'person' ? caller.sessionId : null;
  const ended = await revokeSessions(
    context,
    personOf(context),
    kept === null ? {} : { but: kept },
  );
  context.audit({ detail: { ended } });
  return { ended };
};
