import { fail } from '@cloud/platform/errors';
import type { Handler, HandlerArguments } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { protectionContract } from '@shared/protection/contract';
import {
  caseStates,
  moreUrgent,
  stateAfterHerMessage,
  urgencies,
} from '@shared/protection/states/case-states';
import { callSoon } from '../alarms/call-soon';
import { wake } from '../alarms/wake';
import { addEvent } from '../entries/events';
import { readersAfter } from '../entries/readers';
import { notAsked } from '../cases/change-case';
import { takeIn } from '../entries/take-in';
import { refusalOf } from '../entries/written';
import type { CaseRow } from '../queries';
import { answer } from './answer';
import { beginCase } from './begin-case';
import { caseOfCode } from './by-locator';
import { promiseNow } from './duty-now';

type Arguments = HandlerArguments<typeof protectionContract.send>;

const accepted = { kinds: ['sealed', 'epoch', 'wraps'] } as const;

/** A report, or what she writes after it. Nothing of who sends it is known here, nor left behind. */
export const send: Handler<typeof protectionContract.send> = async (args) => {
  const { input, context, errors } = args;
  const known = await caseOfCode(context, input.locator, { locked: true });
  try {
    const there = known ?? (await beginCase(args, accepted));
    if (!there) throw fail('NOT_FOUND');
    if ('begun' in there) return there.begun;
    return await addToCase(args, there);
  } catch (error) {
    throw refusalOf(error, errors);
  }
};

async function addToCase({ input, context }: Arguments, row: CaseRow) {
  if (row.id !== input.caseId || isGone(row)) throw fail('NOT_FOUND');
  const writer = { role: 'owner', keyId: row.owner_key, signing: row.owner_signing } as const;
  const { hashes, fresh } = await takeIn(context, row, { written: input, writer, accepted });
  if (fresh.length === 0) return await sameAsBefore(context, row, hashes);

  const { now } = context;
  const before = oneOf(urgencies, row.urgency);
  const urgency = input.urgency ? moreUrgent(before, input.urgency) : before;
  const state = stateAfterHerMessage(oneOf(caseStates, row.state));
  const isBack = state === 'waiting' && row.state !== 'waiting';
  const isAskedAnew = row.state === 'closing';
  const promised = row.promised_by ?? (await promiseNow(context, urgency, now));
  await context.db
    .updateTable('protection_cases')
    .set({
      urgency,
      state,
      ...(isBack || isAskedAnew ? notAsked : {}),
      ...(isBack ? { closed_at: null, taken_by: null, taken_at: null } : {}),
      readers: await readersAfter(context, row.readers, fresh),
      last_from_her_at: now,
      unread_since: row.unread_since ?? now,
      promised_by: promised,
      // Whoever was called for it stays called; a case that rested calls anew.
      ...(row.alarm_at && urgency === before ? {} : wake(row, now)),
    })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', row.id)
    .execute();
  await addEvent(context, row.id, { kind: 'received', by: 'owner' });
  if (isAskedAnew) await addEvent(context, row.id, { kind: 'kept-open', by: 'system' });
  if (isBack) await addEvent(context, row.id, { kind: 'reopened', by: 'owner' });
  await callSoon(context);
  return answer(hashes, now, promised);
}

/** What she took back is hidden from her code at once. */
export const isGone = ({ state }: CaseRow): boolean => state === 'withdrawn' || state === 'erasing';

async function sameAsBefore(
  { db, tenantId }: Arguments['context'],
  row: CaseRow,
  hashes: readonly string[],
) {
  const { stored_at: storedAt } = await db
    .selectFrom('protection_entries')
    .where('tenant_id', '=', tenantId)
    .where('case_id', '=', row.id)
    .where('hash', '=', hashes[0] ?? '')
    .select('stored_at')
    .executeTakeFirstOrThrow();
  return answer(hashes, storedAt, row.promised_by);
}
