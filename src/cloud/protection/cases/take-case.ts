import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { stopCalling } from '../alarms/stop-calling';
import { answered, changeCase } from './change-case';

/** From here on she is asked first; whoever was called for it can rest. */
export const takeCase: Handler<typeof protectionContract.takeCase> = async (args) => {
  const { context, input } = args;
  const changed = await changeCase(args, ({ doer }) => ({
    action: 'take',
    set: { ...answered, taken_by: doer.handler, taken_at: context.now },
    event: { kind: 'taken' },
  }));
  await stopCalling(context, input.caseId);
  return changed;
};
