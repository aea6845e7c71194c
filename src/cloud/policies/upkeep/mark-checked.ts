import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { withChecks } from '@shared/policies/sources';
import { shanghaiDate } from '@shared/time/shanghai';
import { lockedPolicy } from '../queries';
import { readDraft } from '../read-draft';

/** Changes a day and no word, so it needs no second look; a page that says something else is an edit. */
export const markChecked: Handler<typeof policiesContract.markChecked> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { policyId, url } = input;
  const row = await lockedPolicy(db, tenantId, policyId);
  if (!row) throw fail('NOT_FOUND');
  if (row.live === null) throw errors.NOT_LIVE();
  const live = readDraft(row.live);
  if (!live.sources.some((source) => source.url === url)) throw errors.NO_SUCH_SOURCE();

  const today = shanghaiDate(now);
  await db
    .insertInto('policy_source_checks')
    .values({
      tenant_id: tenantId,
      policy_id: policyId,
      url,
      checked_on: today,
      checked_by: personOf(context),
      checked_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .updateTable('policies')
    .set({ live: JSON.stringify(withChecks(live, [{ url, on: today }])) })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', policyId)
    .execute();

  context.audit({ target: policyId, unitId: row.unit_id, detail: { url } });
  return { done: true };
};
