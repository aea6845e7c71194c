import { sql, type InferResult, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { anyOf } from '@cloud/platform/database/any-of';
import { activityColumns } from './activity-columns';

// For other domains.
export { bookerByCode } from './booking/booking-queries';

type Db = Kysely<Database>;

/** Activities with what a card shows. `taken` counts `offered`: a place that is offered is held. */
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
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('bookings as o')
          .whereRef('o.tenant_id', '=', 'a.tenant_id')
          .whereRef('o.activity_id', '=', 'a.id')
          .where('o.status', '=', sql.lit('offered'))
          .select((o) => o.fn.coalesce(o.fn.sum<number>('o.party_size'), o.lit(0)).as('offered'))
          .as('o'),
      (join) => join.onTrue(),
    )
    .where('a.tenant_id', '=', tenantId)
    .select(activityColumns)
    .select(['s.name as series_name', 'u.name as host_name', 'u.publishes_itself'])
    .select(['q.places', 'q.taken', 'q.waiting', 'o.offered']);
}

export type ActivityRow = Awaited<
  ReturnType<ReturnType<typeof activities>['executeTakeFirstOrThrow']>
>;

export function activityById(db: Db, tenantId: string, id: string) {
  return activities(db, tenantId).where('a.id', '=', id).executeTakeFirst();
}

/** Of which units those of the activities are that exist. */
export async function unitPathsOf(
  db: Db,
  tenantId: string,
  activityIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(activityIds))
    .select('unit_path')
    .execute();
  return rows.map((row) => row.unit_path);
}

/** In the order of their times, those that were called off too. */
export function sessionsOf(db: Db, tenantId: string, activityId: string) {
  return db
    .selectFrom('activity_sessions')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .orderBy('starts_at')
    .orderBy('id')
    .select(['id', 'topic', 'starts_at', 'ends_at', 'cancelled_at', 'cancel_reason'])
    .execute();
}

export type SessionRow = Awaited<ReturnType<typeof sessionsOf>>[number];

/** What every series is called, by its id. */
export async function seriesNames(db: Db, tenantId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('activity_series')
    .where('tenant_id', '=', tenantId)
    .select(['id', 'name'])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

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
    .selectFrom('activity_quotas as q')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('bookings as b')
          .whereRef('b.tenant_id', '=', 'q.tenant_id')
          .whereRef('b.activity_id', '=', 'q.activity_id')
          .whereRef('b.quota_id', '=', 'q.id')
          .where('b.status', '=', sql.lit('offered'))
          .select((o) => o.fn.coalesce(o.fn.sum<number>('b.party_size'), o.lit(0)).as('offered'))
          .as('o'),
      (join) => join.onTrue(),
    )
    .where('q.tenant_id', '=', tenantId)
    .where('q.activity_id', '=', activityId)
    .orderBy('q.position')
    .select(['q.id', 'q.name', 'q.places', 'q.taken', 'q.waiting', 'o.offered'])
    .execute();
}

export type GroupRow = Awaited<ReturnType<typeof groupsOf>>[number];

/** The statement that loads what sign-up needs of activities; run it after their lock was taken. */
export function bookableActivities(db: Db, tenantId: string, activityIds: readonly string[]) {
  return db
    .selectFrom('activities as a')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.id', '=', anyOf(activityIds))
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
