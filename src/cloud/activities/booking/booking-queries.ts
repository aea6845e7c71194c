import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { PageCursor } from '@cloud/platform/page';
import { holdingStatuses, liveStatuses } from '@shared/activities/rules';

type Db = Kysely<Database>;

/** Who comes with a booking. */
export function membersOf(db: Db, tenantId: string, bookingId: string) {
  return db
    .selectFrom('booking_members')
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', bookingId)
    .orderBy('position')
    .select(['kind', 'label', 'age_months', 'family_member_id'])
    .execute();
}

export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number];

/** Who came along the last time she booked, to offer the same again. */
export async function lastPartyOf(db: Db, tenantId: string, personId: string) {
  const last = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .select('id')
    .executeTakeFirst();
  return last ? membersOf(db, tenantId, last.id) : [];
}

/** Her booking of each of these activities that holds or awaits a place. */
export async function liveBookingsOf(
  db: Db,
  tenantId: string,
  personId: string,
  activityIds: readonly string[],
): Promise<Map<string, string>> {
  if (activityIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('activity_id', 'in', activityIds)
    .where('status', 'in', liveStatuses)
    .select(['id', 'activity_id'])
    .execute();
  return new Map(rows.map((row) => [row.activity_id, row.id]));
}

/** Bookings with what their card shows. */
export function bookings(db: Db, tenantId: string) {
  return db
    .selectFrom('bookings as b')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'b.tenant_id').onRef('a.id', '=', 'b.activity_id'),
    )
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .where('b.tenant_id', '=', tenantId)
    .selectAll('b')
    .select([
      'a.title',
      'a.code as activity_code',
      'a.revision as activity_revision',
      'a.status as activity_status',
      'a.starts_at',
      'a.ends_at',
      'a.cancel_until',
      'a.needs_review',
      'a.venue_name',
      'a.venue_address',
      'a.online_room',
      'a.unit_id',
      'a.unit_path',
      'u.name as host_name',
      sql<number | null>`case when b.status = 'waiting' then (
        select count(*) from bookings w
        where w.tenant_id = b.tenant_id and w.quota_id = b.quota_id and w.status = 'waiting'
          and (w.waiting_since, w.id) <= (b.waiting_since, b.id))
        end`.as('position'),
    ]);
}

export type BookingRow = Awaited<
  ReturnType<ReturnType<typeof bookings>['executeTakeFirstOrThrow']>
>;

export function bookingById(db: Db, tenantId: string, id: string) {
  return bookings(db, tenantId).where('b.id', '=', id).executeTakeFirst();
}

export interface BookingList {
  now: Date;
  when: 'coming' | 'past';
  after: PageCursor | null;
  limit: number;
  /** Of activities of this unit and below only. */
  unitPath?: string;
}

/** Coming: live and not over, by start. Past: over or no longer live, newest start first. */
export function bookingsOf(db: Db, tenantId: string, personId: string, list: BookingList) {
  const { after } = list;
  const mine = bookings(db, tenantId)
    .where((eb) =>
      eb.or([
        eb('b.person_id', '=', personId),
        // Bookings that she made for somebody without an account.
        eb.and([eb('b.booked_by', '=', personId), eb('b.guest_name', 'is not', null)]),
      ]),
    )
    .$if(list.unitPath !== undefined, (query) =>
      query.where('a.unit_path', 'like', `${list.unitPath}%`),
    )
    .limit(list.limit);
  if (list.when === 'coming') {
    return mine
      .where('b.status', 'in', liveStatuses)
      .where('a.ends_at', '>', list.now)
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(a.starts_at, b.id) > (${after?.at}, ${after?.id}::uuid)`),
      )
      .orderBy('a.starts_at')
      .orderBy('b.id')
      .execute();
  }
  return mine
    .where((eb) => eb.or([eb('a.ends_at', '<=', list.now), eb('b.status', 'not in', liveStatuses)]))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(a.starts_at, b.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('a.starts_at', 'desc')
    .orderBy('b.id', 'desc')
    .execute();
}

/** The owner of a booking code and the unit of its activity; `people` looks somebody up by it. */
export function bookerByCode(db: Db, tenantId: string, code: string) {
  return db
    .selectFrom('bookings as b')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'b.tenant_id').onRef('a.id', '=', 'b.activity_id'),
    )
    .select(['b.person_id', 'a.unit_path'])
    .where('b.tenant_id', '=', tenantId)
    .where('b.code', '=', code)
    .executeTakeFirst();
}

/** Every booking that was made for or by the person: for the export of her data. */
export function everyBookingOf(db: Db, tenantId: string, personId: string) {
  return bookings(db, tenantId)
    .where((eb) => eb.or([eb('b.person_id', '=', personId), eb('b.booked_by', '=', personId)]))
    .orderBy('b.created_at')
    .execute();
}

/** The sum that `taken` must equal; for tests and the consistency check. */
export async function heldPlaces(db: Db, tenantId: string, activityId: string): Promise<number> {
  const row = await db
    .selectFrom('bookings')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('status', 'in', holdingStatuses)
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('party_size'), eb.lit(0)).as('held'))
    .executeTakeFirstOrThrow();
  return row.held;
}
