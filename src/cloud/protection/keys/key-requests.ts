import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { rightsCentre } from '@shared/protection/rules';
import { presentKey } from '../present';
import { currentDirectory, keysWithHolders, newestStatuses } from '../queries';

export const keyRequests: Handler<typeof protectionContract.keyRequests> = async ({ context }) => {
  const directory = await currentDirectory(context);
  const [status] = await newestStatuses(context, 1);
  const keys = await keysWithHolders(context).orderBy('k.made_at').execute();
  context.audit({ unitId: rightsCentre });
  return {
    version: directory?.version ?? null,
    expires: directory?.expires_at.toISOString() ?? null,
    lastStatusAt: status?.signed_at.toISOString() ?? null,
    keys: keys.map((key) => presentKey(key, context.now)),
  };
};
