import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { peopleContract } from '@shared/people/contract';

export const setCareMode: Handler<typeof peopleContract.setCareMode> = async ({
  input,
  context,
}) => {
  await context.db
    .updateTable('people')
    .set({ care_mode: input.on })
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', personOf(context))
    .where('deleted_at', 'is', null)
    .execute();
  return { done: true };
};
