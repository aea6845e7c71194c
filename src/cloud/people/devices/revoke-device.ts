import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';
import { revokeSessions } from './revoke-sessions';

export const revokeDevice: Handler<typeof peopleContract.revokeDevice> = async ({
  input,
  context,
}) => {
  await revokeSessions(context, personOf(context), { only: input.deviceId });
  context.audit({ target: input.deviceId });
  return { done: true };
};
