import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Audience } from '@shared/activities/roster/message-contract';
import { liveStatuses } from '@shared/activities/rules';

type Db = Kysely<Database>;

const statusesOf: Record<Audience, readonly (typeof liveStatuses)[number][]> = {
  confirmed: ['confirmed'],
  waiting: ['waiting', 'offered'],
  everybody: liveStatuses,
};

/** How many people are reached; whoever booked for herself and for others counts once. */
export async function countAudience(
  db: Db,
  tenantId: string,
  activityId: string,
  audience: Audience,
): Promise<number> {
  const { people } = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('status', 'in', statusesOf[audience])
    .select((eb) => eb.fn.count<number>('booked_by').distinct().as('people'))
    .executeTakeFirstOrThrow();
  return people;
}

/** The next so many of them after a person, in the order of their ids. */
export async function nextOfAudience(
  db: Db,
  tenantId: string,
  of: { activityId: string; audience: Audience; after: string | null; limit: number },
): Promise<string[]> {
  const { after } = of;
  const rows = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', of.activityId)
    .where('status', 'in', statusesOf[of.audience])
    .$if(after !== null, (query) => query.where('booked_by', '>', after ?? ''))
    .select('booked_by')
    .distinct()
    .orderBy('booked_by')
    .limit(of.limit)
    .execute();
  return rows.map((row) => row.booked_by);
}

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
