import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { activityReview } from '../review/reviewed-activity';
import { inUnit } from '../catalogue/queries';

type Db = Kysely<Database>;

/** More than this are not counted: the screen says "99+". */
const mostCounted = 100;

export interface MonthRow {
  unit_id: string;
  month: string;
  activities: number;
  places: number;
  taken: number;
}

/**
 * Activities by the unit directly below (or the unit itself) and the month of their start. Reads the
 * counters of the groups, and by their own index the few bookings that are open offers: the other
 * bookings, however many, are not touched.
 */
export async function byUnitAndMonth(
  db: Db,
  tenantId: string,
  of: { unit: { id: string; path: string }; from: Date; before: Date },
): Promise<MonthRow[]> {
  // "/330382/330382108/" begins with an empty part, and the parts are counted from 1.
  const partBelow = of.unit.path.split('/').length;
  const { rows } = await sql<MonthRow>`
    select coalesce(nullif(split_part(f.unit_path, '/', ${sql.lit(partBelow)}), ''), ${of.unit.id}) as unit_id,
      to_char(f.starts_at at time zone 'UTC' + interval '8 hours', 'YYYY-MM') as month,
      count(distinct f.id)::int as activities,
      sum(q.places)::int as places,
      (sum(q.taken) - coalesce(sum(o.people), 0))::int as taken
    from activities as f
    join activity_quotas as q on q.tenant_id = f.tenant_id and q.activity_id = f.id
    left join (
      select quota_id, sum(party_size) as people from bookings
      where tenant_id = ${tenantId} and status = 'offered' group by quota_id
    ) as o on o.quota_id = q.id
    where f.tenant_id = ${tenantId} and f.status = 'published'
      and f.starts_at >= ${of.from} and f.starts_at < ${of.before} and ${inUnit(of.unit.path)}
    group by 1, 2 order by 2, 1`.execute(db);
  return rows;
}

/** Drafts of a unit and below that were returned last. */
export async function countReturned(db: Db, tenantId: string, unitPath: string): Promise<number> {
  const { rows } = await sql<{ returned: number }>`
    select count(*)::int as returned from (
      select 1 from activities a
      cross join lateral (
        select state from reviews r
        where r.tenant_id = a.tenant_id and r.kind = ${activityReview.kind} and r.subject_id = a.id
          and r.state not in ('waiting', 'taken-back')
        order by r.requested_at desc, r.id desc limit 1
      ) as last
      where a.tenant_id = ${tenantId} and a.status = 'draft' and last.state = 'returned'
        and a.unit_path like ${`${unitPath}%`}
      limit ${mostCounted}) as one`.execute(db);
  return rows[0]?.returned ?? 0;
}

/**
 * Activities that are not over and have sign-ups which wait for a yes (`in-review`), or offers that
 * nobody answered in time (`expired`), the nearest first.
 */
export async function activitiesWithBookings(
  db: Db,
  tenantId: string,
  of: { unitPath: string; status: 'in-review' | 'expired'; now: Date },
): Promise<{ id: string; title: string; bookings: number }[]> {
  const { rows } = await sql<{ id: string; title: string; bookings: number }>`
    select a.id, a.title, count(*)::int as bookings
    from activities as a
    join bookings as b on b.tenant_id = a.tenant_id and b.activity_id = a.id
    where a.tenant_id = ${tenantId} and a.status = 'published' and a.ends_at > ${of.now}
      and a.unit_path like ${`${of.unitPath}%`} and b.status = ${of.status}
    group by a.id, a.title, a.starts_at
    order by a.starts_at, a.id
    limit 20`.execute(db);
  return rows;
}
