import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { protectionContract } from '@shared/protection/contract';
import { caseStates } from '@shared/protection/states/case-states';
import { stopCalling } from '../alarms/stop-calling';
import { wake } from '../alarms/wake';
import { addEvent } from '../entries/events';
import { changeCase } from './change-case';

/** It was she: what she took back is destroyed when its time is over, or closed where law keeps it. */
export const confirmWithdrawal: Handler<typeof protectionContract.confirmWithdrawal> = async (
  args,
) => {
  const { input, context, errors } = args;
  const changed = await changeCase(args, ({ row }) => {
    if (row.state !== 'withdrawn')
      throw errors.OTHER_STATE({ data: { state: oneOf(caseStates, row.state) } });
    const keeping = input.keep === undefined ? {} : { is_retained: true };
    return {
      isSigned: true,
      set: { withdrawal_confirmed_at: context.now, alarm_at: null, alarm_rung: null, ...keeping },
      event: { kind: 'withdrawal-confirmed' },
    };
  });
  if (input.keep !== undefined) {
    await addEvent(context, input.caseId, {
      kind: 'kept-by-law',
      by: 'handler',
      detail: input.keep,
    });
  }
  await stopCalling(context, input.caseId);
  return changed;
};

/** It was somebody with her code, or she thought again: her view is there as before. */
export const undoWithdrawal: Handler<typeof protectionContract.undoWithdrawal> = async (args) => {
  const { errors } = args;
  const changed = await changeCase(args, ({ row }) => {
    if (row.state !== 'withdrawn')
      throw errors.OTHER_STATE({ data: { state: oneOf(caseStates, row.state) } });
    return {
      accepted: { kinds: ['restore', 'epoch', 'wraps', 'sealed'], needs: 'restore' },
      set: {
        withdrawn_at: null,
        withdrawal_confirmed_at: null,
        state_before: null,
        ...(row.state_before === 'waiting' || row.unread_since !== null
          ? wake(row, args.context.now)
          : { alarm_at: null, alarm_rung: null }),
      },
      to: oneOf(caseStates, row.state_before ?? 'taken'),
      event: { kind: 'withdrawal-undone' },
    };
  });
  return changed;
};
