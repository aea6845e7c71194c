import { sql, type InferResult, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { ids } from '@cloud/platform/database/ids';
import { holdingStatuses, liveStatuses } from '@shared/activities/rules';
import { activityColumns } from './activity-columns';

type Db = Kysely<Database>;

/** Activities with what a card shows. */
export function activities(db: Db, tenantId: string) {
  return db
    .selectFrom('activities as a')
    .innerJoin('activity_series as s', (join) =>
      join.onRef('s.tenant_id', '=', 'a.tenant_id').onRef('s.id', '=', 'a.series_id'),
    )
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('activity_quotas as q')
          .whereRef('q.tenant_id', '=', 'a.tenant_id')
          .whereRef('q.activity_id', '=', 'a.id')
          .select((q) => [
            q.fn.coalesce(q.fn.sum<number>('q.places'), q.lit(0)).as('places'),
            q.fn.coalesce(q.fn.sum<number>('q.taken'), q.lit(0)).as('taken'),
            q.fn.coalesce(q.fn.sum<number>('q.waiting'), q.lit(0)).as('waiting'),
          ])
          .as('q'),
      (join) => join.onTrue(),
    )
    .where('a.tenant_id', '=', tenantId)
    .select(activityColumns)
    .select(['s.name as series_name', 'u.name as host_name', 'u.publishes_itself'])
    .select(['q.places', 'q.taken', 'q.waiting']);
}

export type ActivityRow = Awaited<
  ReturnType<ReturnType<typeof activities>['executeTakeFirstOrThrow']>
>;

export function activityById(db: Db, tenantId: string, id: string) {
  return activities(db, tenantId).where('a.id', '=', id).executeTakeFirst();
}

export function sessionsOf(db: Db, tenantId: string, activityId: string) {
  return db
    .selectFrom('activity_sessions')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .orderBy('position')
    .select(['id', 'topic', 'starts_at', 'ends_at'])
    .execute();
}

export type SessionRow = Awaited<ReturnType<typeof sessionsOf>>[number];

export async function seriesName(db: Db, tenantId: string, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('activity_series')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .select('name')
    .executeTakeFirst();
  return row?.name ?? null;
}

export function groupsOf(db: Db, tenantId: string, activityId: string) {
  return db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .orderBy('position')
    .select(['id', 'name', 'places', 'taken', 'waiting'])
    .execute();
}

export type GroupRow = Awaited<ReturnType<typeof groupsOf>>[number];

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

/** Where a page of a list by time begins. */
export interface Place {
  at: Date;
  id: string;
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

/** The statement for what sign-up needs of activities; it is to run after their lock was taken. */
export function bookableActivities(db: Db, tenantId: string, activityIds: readonly string[]) {
  return db
    .selectFrom('activities as a')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.id', '=', ids(activityIds))
    .select([
      'a.id',
      'a.code as activity_code',
      'a.status',
      'a.title',
      'a.unit_id',
      'a.series_id',
      'a.venue_name',
      'a.starts_at',
      'a.ends_at',
      'a.sign_up_opens_at',
      'a.sign_up_closes_at',
      'a.cancel_until',
      'a.needs_review',
      'a.has_waitlist',
      'a.allowed_roles',
      'a.allowed_unit_ids',
      'a.child_age_from_months',
      'a.child_age_to_months',
      'a.child_needed',
      'a.attended_series_id',
      'a.most_in_party',
      'a.questions',
      'u.name as host_name',
    ]);
}

export type BookableRow = InferResult<ReturnType<typeof bookableActivities>>[number];

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
  after: Place | null;
  limit: number;
}

/** Coming: live and not over, by start. Past: over or no longer live, newest start first. */
export function bookingsOf(db: Db, tenantId: string, personId: string, list: BookingList) {
  const { after } = list;
  const mine = bookings(db, tenantId)
    .where((eb) =>
      eb.or([
        eb('b.person_id', '=', personId),
        // Those that she made for somebody without an account.
        eb.and([eb('b.booked_by', '=', personId), eb('b.guest_name', 'is not', null)]),
      ]),
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

/** Whose booking a code is, and of which unit's activity; for `people`, who looks somebody up by it. */
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
