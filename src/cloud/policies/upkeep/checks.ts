import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { SourceCheck } from '@shared/policies/sources';

/** When the sources of a policy were compared with their pages, beside what its texts say. */
export async function checksOf(
  db: Kysely<Database>,
  tenantId: string,
  policyId: string,
): Promise<SourceCheck[]> {
  const rows = await db
    .selectFrom('policy_source_checks')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .groupBy('url')
    .select((eb) => ['url', eb.fn.max('checked_on').as('on')])
    .execute();
  return rows.map(({ url, on }) => ({ url, on }));
}
