import { mostComing } from '@shared/counselling/rules';
import type { OperationContext } from '@cloud/platform/operation/operation-context';

/** Whether so many of hers are coming that no other is booked. Under her lock. */
export async function hasTooManyComing(
  { db, tenantId, now }: Pick<OperationContext, 'db' | 'tenantId' | 'now'>,
  personId: string,
  more = 1,
): Promise<boolean> {
  const { count } = await db
    .selectFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .where('starts_at', '>', now)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count + more > mostComing;
}
