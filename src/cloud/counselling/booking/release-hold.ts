import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { lockPerson } from '../queries';

export const releaseHold: Handler<typeof counsellingContract.releaseHold> = async ({ context }) => {
  const personId = personOf(context);
  await lockPerson(context.db, context.tenantId, personId);
  await dropHold(context, personId);
  return { done: true };
};

/** Whatever she keeps is free again. Under her lock. */
export async function dropHold(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  personId: string,
): Promise<void> {
  await db
    .deleteFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('state', '=', 'held')
    .execute();
}
