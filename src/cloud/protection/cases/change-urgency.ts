import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { protectionContract } from '@shared/protection/contract';
import { isUrgent, urgencies } from '@shared/protection/states/case-states';
import { callSoon } from '../alarms/call-soon';
import { changeCase } from './change-case';

/** A case that nobody took calls again at once: it waits by other times now. */
export const raiseUrgency: Handler<typeof protectionContract.raiseUrgency> = async (args) => {
  const { context } = args;
  const changed = await changeCase(args, ({ row }) => ({
    set: { urgency: 'urgent', ...(row.alarm_at ? { alarm_at: context.now } : {}) },
    event: { kind: 'urgency-raised' },
  }));
  await callSoon(context);
  return changed;
};

/** Never silently: she sees that it was lowered, and why. */
export const lowerUrgency: Handler<typeof protectionContract.lowerUrgency> = async (args) => {
  const { input, errors } = args;
  return changeCase(args, ({ row }) => {
    const urgency = oneOf(urgencies, row.urgency);
    if (!isUrgent(urgency)) throw errors.NOT_ACCEPTED({ data: { why: 'NOT_URGENT' } });
    return {
      isSigned: true,
      set: { urgency: 'ordinary' },
      event: { kind: 'urgency-lowered', detail: input.reason },
    };
  });
};
