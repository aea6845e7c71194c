import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/schema.generated';

/** Messages that could not be sent since a time; more than `most` are not counted. */
export async function givenUpSince(
  db: Kysely<Database>,
  tenantId: string,
  since: Date,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ messages: number }>`
    select count(*)::int as messages from (
      select 1 from outbox
      where tenant_id = ${tenantId} and state = 'given-up' and settled_at >= ${since}
      limit ${most}) as one`.execute(db);
  return rows[0]?.messages ?? 0;
}
