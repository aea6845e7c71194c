import { sql, type Kysely, type SqlBool } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PageCursor } from '@cloud/platform/page';
import { isNamed } from '@cloud/people/queries';
import { liveStatuses } from '@shared/activities/rules';
import { nameKey } from '@shared/text/name-key';
import { bookings } from '../booking/booking-queries';

type Db = Kysely<Database>;

interface RosterList {
  activityId: string;
  after: PageCursor | null;
  limit: number;
  /** Part of a name, or the beginning of a booking's code. */
  words?: string | undefined;
  statuses?: readonly (typeof liveStatuses)[number][] | undefined;
  groupId?: string | undefined;
}

/** Live bookings of an activity, in the order of signing up. */
export async function rosterPage(db: Db, tenantId: string, list: RosterList) {
  const found = await rosterIds(db, tenantId, list);
  return bookings(db, tenantId)
    .innerJoin('activity_quotas as q', (join) =>
      join.onRef('q.tenant_id', '=', 'b.tenant_id').onRef('q.id', '=', 'b.quota_id'),
    )
    .where('b.id', '=', anyOf(found))
    .select(['q.name as group_name', 'a.questions'])
    .orderBy('b.created_at')
    .orderBy('b.id')
    .execute();
}

export type RosterRow = Awaited<ReturnType<typeof rosterPage>>[number];

/** The index begins with the status: each status is read in order of time, and the results are merged. */
async function rosterIds(db: Db, tenantId: string, list: RosterList): Promise<string[]> {
  const { activityId, after, limit, words, statuses = liveStatuses, groupId } = list;
  const conditions = [
    sql`b.tenant_id = ${tenantId}`,
    sql`b.activity_id = ${activityId}::uuid`,
    sql`b.status = s.status`,
    ...(after === null ? [] : [sql`(b.created_at, b.id) > (${after.at}, ${after.id}::uuid)`]),
    ...(groupId === undefined ? [] : [sql`b.quota_id = ${groupId}::uuid`]),
    ...(words === undefined ? [] : [matches(tenantId, words)]),
  ];
  const { rows } = await sql<{ id: string }>`
    select one.id from unnest(${[...statuses]}::text[]) as s(status)
    cross join lateral (
      select b.id, b.created_at from bookings as b
      where ${sql.join(conditions, sql` and `)}
      order by b.created_at, b.id limit ${limit}
    ) as one
    order by one.created_at, one.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

function matches(tenantId: string, words: string) {
  // A code is shown as "7K3M 9QX2" and typed in any way.
  const code = words.replace(/[\s-]/g, '').toUpperCase();
  return sql<SqlBool>`(
    strpos(b.guest_key, ${nameKey(words)}) > 0
    or starts_with(b.code, ${code})
    or ${isNamed(tenantId, sql.ref('b.person_id'), words)})`;
}

/** How many people of each group come, are looked at, consider an offer, and wait. */
export async function countsByGroup(db: Db, tenantId: string, activityId: string) {
  const people = (...statuses: (typeof liveStatuses)[number][]) =>
    sql<number>`coalesce(sum(party_size) filter (where status in (${sql.join(statuses)})), 0)::int`;
  const rows = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('status', 'in', liveStatuses)
    .groupBy('quota_id')
    .select('quota_id')
    .select([
      people('confirmed').as('confirmed'),
      people('in-review').as('inReview'),
      people('offered').as('offered'),
      people('waiting').as('waiting'),
    ])
    .execute();
  return new Map(rows.map(({ quota_id: groupId, ...counts }) => [groupId, counts]));
}

/** Live parties, for the length of an export. */
export async function liveParties(db: Db, tenantId: string, activityId: string): Promise<number> {
  const row = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('status', 'in', liveStatuses)
    .select((eb) => eb.fn.countAll<number>().as('parties'))
    .executeTakeFirstOrThrow();
  return row.parties;
}

/** Who comes with each of these bookings. */
export async function membersOfMany(db: Db, tenantId: string, bookingIds: readonly string[]) {
  const rows = await db
    .selectFrom('booking_members')
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', anyOf(bookingIds))
    .orderBy('booking_id')
    .orderBy('position')
    .select(['booking_id', 'kind', 'label', 'age_months'])
    .execute();
  const byBooking = new Map<string, typeof rows>();
  for (const row of rows) {
    const members = byBooking.get(row.booking_id);
    if (members) members.push(row);
    else byBooking.set(row.booking_id, [row]);
  }
  return byBooking;
}
