import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { Audience } from '@shared/activities/roster/message-contract';
import { liveStatuses } from '@shared/activities/rules';

type Db = Kysely<Database>;

/** Who is notified of an activity: whoever made a booking, once, bookings for others included. */
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
