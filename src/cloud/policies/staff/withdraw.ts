import { fail } from '@cloud/platform/errors';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { newId } from '@cloud/platform/new-id';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { notifyOfWithdrawal } from '../follow/notify-followers';
import { lockedPolicy } from '../queries';
import { notLive } from '../review/live-columns';

export const withdraw: Handler<typeof policiesContract.withdraw> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const row = await lockedPolicy(db, tenantId, input.policyId);
  if (!row) throw fail('NOT_FOUND');
  if (row.live_revision === null) throw errors.NOT_LIVE();

  await db
    .updateTable('policies')
    .set({
      // A newer revision that is being written or reviewed stays what it is.
      ...(row.status === 'published' ? { status: 'withdrawn' } : {}),
      ...notLive,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  const withdrawalId = newId();
  await db
    .insertInto('policy_withdrawals')
    .values({
      tenant_id: tenantId,
      id: withdrawalId,
      policy_id: row.id,
      revision: row.live_revision,
      withdrawn_by: personOf(context),
      withdrawn_at: now,
      reason: input.reason,
    })
    .execute();
  await enqueue(context, notifyOfWithdrawal, { withdrawalId });

  context.audit({ target: row.id, unitId: row.unit_id, detail: { revision: row.live_revision } });
  return { done: true };
};
