import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

type Db = Kysely<Database>;

/**
 * Messages of an activity since a time, and sentences that went out with an edit that changed nothing
 * for anybody: they are messages too. With `forUpdate` nobody sends another one meanwhile.
 */
export async function messagesSince(
  db: Db,
  tenantId: string,
  activityId: string,
  since: Date,
  { forUpdate = false } = {},
): Promise<number> {
  if (forUpdate) {
    await sql`
      select 1 from activities
      where tenant_id = ${tenantId} and id = ${activityId}::uuid for no key update`.execute(db);
  }
  const { rows } = await sql<{ sent: number }>`
    select (
      select count(*) from activity_messages
      where tenant_id = ${tenantId} and activity_id = ${activityId} and created_at >= ${since}
    ) + (
      select count(*) from activity_notices
      where tenant_id = ${tenantId} and activity_id = ${activityId} and created_at >= ${since}
        and kind = 'changed' and changes = '{}'
    ) as sent`.execute(db);
  return rows[0]?.sent ?? 0;
}

/** A message with the activity that it is about. */
export function messageById(db: Db, tenantId: string, id: string) {
  return db
    .selectFrom('activity_messages as m')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'm.tenant_id').onRef('a.id', '=', 'm.activity_id'),
    )
    .where('m.tenant_id', '=', tenantId)
    .where('m.id', '=', id)
    .select(['m.id', 'm.activity_id', 'm.audience', 'm.body'])
    .select(['a.title', 'a.starts_at', 'a.ends_at'])
    .executeTakeFirst();
}
