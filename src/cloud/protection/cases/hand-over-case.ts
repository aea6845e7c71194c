import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { callSoon } from '../alarms/call-soon';
import { wake } from '../alarms/wake';
import { handlerBySlug, isUsable, keysWithHolders } from '../queries';
import { changeCase } from './change-case';

/** Gives the case to a colleague who reads it, and calls her. */
export const handOverCase: Handler<typeof protectionContract.handOverCase> = async (args) => {
  const { input, context, errors } = args;
  const to = await handlerBySlug(context, input.to);
  const keys = await keysWithHolders(context).where('k.handler', '=', input.to).execute();
  const canRead = keys.some((key) => isUsable(key, context.now));
  const changed = await changeCase(args, ({ row }) => {
    if (!to || !row.readers.includes(to.person_id) || !canRead) throw errors.NOT_A_READER();
    return {
      action: 'take',
      set: {
        taken_by: to.handler,
        taken_at: context.now,
        ...wake(row, context.now),
        unread_since: row.unread_since ?? context.now,
      },
      event: { kind: 'handed-over' },
    };
  });
  await callSoon(context);
  return changed;
};
