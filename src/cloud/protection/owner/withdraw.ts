import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { protectionContract } from '@shared/protection/contract';
import { callSoon } from '../alarms/call-soon';
import { wake } from '../alarms/wake';
import { addEvent } from '../entries/events';
import { takeIn } from '../entries/take-in';
import { refusalOf } from '../entries/written';
import { caseOfCode } from './by-locator';

const accepted = { kinds: ['withdraw'], needs: 'withdraw' } as const;

/**
 * She takes it back. Her view is gone with this; the rest is there until handlers have asked her by her safe
 * contact, for he may hold the code.
 */
export const withdraw: Handler<typeof protectionContract.withdraw> = async ({
  input,
  context,
  errors,
}) => {
  const row = await caseOfCode(context, input.locator, { locked: true });
  if (!row || row.id !== input.caseId || row.state === 'erasing') throw fail('NOT_FOUND');
  const writer = { role: 'owner', keyId: row.owner_key, signing: row.owner_signing } as const;
  try {
    const { fresh } = await takeIn(context, row, { written: input, writer, accepted });
    if (fresh.length === 0) return { done: true };
  } catch (error) {
    throw refusalOf(error, errors);
  }
  if (row.state === 'withdrawn') throw fail('NOT_FOUND');
  await context.db
    .updateTable('protection_cases')
    .set({
      state: 'withdrawn',
      state_before: row.state,
      withdrawn_at: context.now,
      withdrawal_confirmed_at: null,
      // Somebody has to ask her.
      ...wake(row, context.now),
    })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', row.id)
    .execute();
  await addEvent(context, row.id, { kind: 'withdrawn', by: 'owner' });
  await callSoon(context);
  return { done: true };
};
