import { sql, type Kysely } from 'kysely';
import { ids } from '@cloud/platform/database/ids';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PagePlace } from '@cloud/platform/page';
import { isNamed } from '@cloud/people/queries';
import { liveStatuses } from '@shared/activities/rules';
import { bookings } from '../queries';

type Db = Kysely<Database>;

interface RosterList {
  activityId: string;
  after: PagePlace | null;
  limit: number;
  /** Part of a name, or the beginning of a booking's code. */
  words: string | undefined;
}

/** Live bookings of an activity, in the order of signing up. */
export function rosterPage(db: Db, tenantId: string, list: RosterList) {
  const { after, words } = list;
  return bookings(db, tenantId)
    .innerJoin('activity_quotas as q', (join) =>
      join.onRef('q.tenant_id', '=', 'b.tenant_id').onRef('q.id', '=', 'b.quota_id'),
    )
    .where('b.activity_id', '=', list.activityId)
    .where('b.status', 'in', liveStatuses)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(b.created_at, b.id) > (${after?.at}, ${after?.id}::uuid)`),
    )
    .$if(words !== undefined, (query) => query.where(matches(tenantId, words ?? '')))
    .select(['q.name as group_name', 'a.questions'])
    .orderBy('b.created_at')
    .orderBy('b.id')
    .limit(list.limit)
    .execute();
}

export type RosterRow = Awaited<ReturnType<typeof rosterPage>>[number];

function matches(tenantId: string, words: string) {
  // A code is shown as "7K3M 9QX2" and typed in any way.
  const code = words.replace(/[\s-]/g, '').toUpperCase();
  return sql<boolean>`(
    strpos(b.guest_name, ${words}) > 0
    or starts_with(b.code, ${code})
    or ${isNamed(tenantId, sql.ref('b.person_id'), words)})`;
}

/** How many people come, are looked at, and wait or consider an offer: people, not parties. */
export async function rosterCounts(db: Db, tenantId: string, activityId: string) {
  const people = (...statuses: (typeof liveStatuses)[number][]) =>
    sql<number>`coalesce(sum(party_size) filter (where status in (${sql.join(statuses)})), 0)::int`;
  return db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .select([
      people('confirmed').as('confirmed'),
      people('in-review').as('inReview'),
      people('waiting', 'offered').as('waiting'),
    ])
    .executeTakeFirstOrThrow();
}

/** Who comes with each of these bookings. */
export async function membersOfMany(db: Db, tenantId: string, bookingIds: readonly string[]) {
  const rows = await db
    .selectFrom('booking_members')
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', ids(bookingIds))
    .orderBy('booking_id')
    .orderBy('position')
    .select(['booking_id', 'kind', 'label', 'age_months'])
    .execute();
  const byBooking = new Map<string, typeof rows>();
  for (const row of rows) {
    byBooking.set(row.booking_id, [...(byBooking.get(row.booking_id) ?? []), row]);
  }
  return byBooking;
}
