import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { protectionContract } from '@shared/protection/contract';
import { presentKey } from '../present';
import { keysWithHolders } from '../queries';

export const myKeys: Handler<typeof protectionContract.myKeys> = async ({ context }) => {
  const rows = await keysWithHolders(context)
    .where('h.person_id', '=', personOf(context))
    .orderBy('k.made_at', 'desc')
    .execute();
  return { keys: rows.map((row) => ({ ...presentKey(row, context.now), file: row.file })) };
};
