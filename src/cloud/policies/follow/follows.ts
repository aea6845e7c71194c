import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

type Db = Kysely<Database>;

export async function followsPolicy(db: Db, tenantId: string, personId: string, policyId: string) {
  const row = await db
    .selectFrom('policy_follows')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .where('person_id', '=', personId)
    .select('policy_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest first, at most 200 of each. */
export async function followsOf(db: Db, tenantId: string, personId: string) {
  const policies = await db
    .selectFrom('policy_follows')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .limit(200)
    .select(['policy_id', 'since'])
    .execute();
  const topics = await db
    .selectFrom('policy_topic_follows')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .select(['topic', 'since'])
    .execute();
  return { policies, topics };
}

/** Whoever follows a policy, page by page in the order of ids. */
export async function followersPage(
  db: Db,
  tenantId: string,
  { policyId, after, limit }: { policyId: string; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_follows')
    .where('tenant_id', '=', tenantId)
    .where('policy_id', '=', policyId)
    .$if(after !== null, (query) => query.where('person_id', '>', after ?? ''))
    .orderBy('person_id')
    .limit(limit)
    .select('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Whoever follows one of some topics, each once. */
export async function topicFollowersPage(
  db: Db,
  tenantId: string,
  { topics, after, limit }: { topics: readonly string[]; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_topic_follows')
    .where('tenant_id', '=', tenantId)
    .where('topic', 'in', topics)
    .$if(after !== null, (query) => query.where('person_id', '>', after ?? ''))
    .groupBy('person_id')
    .orderBy('person_id')
    .limit(limit)
    .select('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}
