import type { Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';

/** The names of groups, by id. */
export async function groupNames(
  db: Kysely<Database>,
  tenantId: string,
  groupIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(groupIds))
    .select(['id', 'name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
