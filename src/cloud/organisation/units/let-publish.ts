import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { organisationContract } from '@shared/organisation/contract';

export const letPublish: Handler<typeof organisationContract.letPublish> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const { unitId, publishesItself } = input;
  const changed = await db
    .updateTable('units')
    .set({ publishes_itself: publishesItself })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', unitId)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw fail('NOT_FOUND');

  context.audit({ target: unitId, unitId, detail: { publishesItself } });
  return { done: true };
};
