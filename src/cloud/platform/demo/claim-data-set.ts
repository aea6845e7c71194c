import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';

/**
 * Whether this transaction is the one that loads the data set. The second of two that come together
 * waits here for the first one's transaction.
 */
export async function claimDataSet(
  trx: Kysely<Database>,
  tenantId: string,
  name: 'units' | `demo ${string}`,
  now: Date,
): Promise<boolean> {
  const claimed = await trx
    .insertInto('loaded_data_sets')
    .values({ tenant_id: tenantId, name, loaded_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst();
  return claimed !== undefined;
}
