import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';

/**
 * Holds her row until the transaction ends, for what is decided over all her rows (how many family
 * members, deletion). Throws SIGN_IN_NEEDED when the account was deleted meanwhile.
 */
export async function lockPerson(context: OperationContext, personId: string): Promise<void> {
  const row = await context.db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', personId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw fail('SIGN_IN_NEEDED');
}
