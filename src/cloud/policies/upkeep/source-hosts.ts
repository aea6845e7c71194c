import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { allowedHosts } from '../queries';

export const sourceHosts: Handler<typeof policiesContract.sourceHosts> = async ({ context }) => ({
  hosts: await allowedHosts(context.db, context.tenantId),
});

export const allowHost: Handler<typeof policiesContract.allowHost> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { host, allowed } = input;
  if (allowed) {
    await db
      .insertInto('policy_source_hosts')
      .values({ tenant_id: tenantId, host, allowed_by: personOf(context), allowed_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await db
      .deleteFrom('policy_source_hosts')
      .where('tenant_id', '=', tenantId)
      .where('host', '=', host)
      .execute();
  }

  context.audit({ target: host, detail: { allowed } });
  return { done: true };
};
