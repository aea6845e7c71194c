import { sql } from 'kysely';
import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { callSoon } from '../alarms/call-soon';
import { wake } from '../alarms/wake';
import { dropWraps } from '../entries/readers';
import { changeCase } from './change-case';

const accepted = { kinds: ['leave'], needs: 'leave' } as const;

/**
 * A handler knows somebody in a case and stops reading it. Her wraps are deleted here; whoever writes next
 * starts an epoch without her.
 */
export const withdrawForConflict: Handler<typeof protectionContract.withdrawForConflict> = async (
  args,
) => {
  const { input, context, errors } = args;
  let left = { personId: '', others: [''], tookIt: false, reporter: '' };
  await changeCase(args, ({ row, doer }) => {
    const others = row.readers.filter((person) => person !== doer.personId);
    if (others.length === 0) throw errors.LAST_READER();
    const tookIt = row.taken_by === doer.handler;
    left = { personId: doer.personId, others, tookIt, reporter: row.reporter };
    return { accepted, event: { kind: 'reader-left' } };
  });
  await dropWraps(context, input.caseId, [left.personId]);
  // The row is out of her sight with this very statement, which her own policy cannot allow: it is done as
  // the clock does it.
  await sql`select set_config('app.actor', 'job', true)`.execute(context.db);
  await context.db
    .updateTable('protection_cases')
    .set({
      readers: left.others,
      ...(left.tookIt
        ? {
            taken_by: null,
            taken_at: null,
            state: 'waiting',
            ...wake(left, context.now),
          }
        : {}),
    })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', input.caseId)
    .execute();
  await callSoon(context);
  return { done: true };
};
