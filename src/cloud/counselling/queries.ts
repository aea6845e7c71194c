import { sql, type Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';

type Db = Kysely<Database>;

/** An appointment with all that is shown of it; a hold and an offer are rows of the same kind. */
export function appointments(db: Db, tenantId: string) {
  return db
    .selectFrom('counselling_appointments as a')
    .innerJoin('counselling_counsellors as c', (join) =>
      join.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.counsellor_id'),
    )
    .innerJoin('counselling_services as s', (join) =>
      join.onRef('s.tenant_id', '=', 'a.tenant_id').onRef('s.service', '=', 'a.service'),
    )
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .leftJoin('counselling_appointments as p', (join) =>
      join
        .onRef('p.tenant_id', '=', 'a.tenant_id')
        .onRef('p.replaces_id', '=', 'a.id')
        .on('p.state', '=', 'offered'),
    )
    .leftJoin('counselling_counsellors as pc', (join) =>
      join.onRef('pc.tenant_id', '=', 'p.tenant_id').onRef('pc.id', '=', 'p.counsellor_id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .selectAll('a')
    .select(['c.name as counsellor_name', 'c.unit_id', 'c.person_id as counsellor_person_id'])
    .select(sql<number>`coalesce(a.cancel_hours, s.cancel_hours)`.as('cancel_before'))
    .select(['u.short_name as unit_name', 'u.path as unit_path'])
    .select([
      'p.id as proposal_id',
      'p.place as proposal_place',
      'p.starts_at as proposal_starts_at',
    ])
    .select(['p.ends_at as proposal_ends_at', 'p.waits_until as proposal_waits_until'])
    .select('pc.name as proposal_counsellor_name');
}

export type AppointmentRow = NonNullable<
  Awaited<ReturnType<ReturnType<typeof appointments>['executeTakeFirst']>>
>;

/** One appointment, hold or offer; undefined where there is none. */
export function appointmentById(db: Db, tenantId: string, id: string) {
  return appointments(db, tenantId).where('a.id', '=', id).executeTakeFirst();
}

/** What she keeps now. */
export function holdOf(db: Db, tenantId: string, personId: string, now: Date) {
  return appointments(db, tenantId)
    .where('a.person_id', '=', personId)
    .where('a.state', '=', 'held')
    .where('a.waits_until', '>', now)
    .executeTakeFirst();
}

/** A counsellor with her unit's path, or undefined. */
export function counsellorById(db: Db, tenantId: string, id: string) {
  return counsellorRows(db, tenantId).where('c.id', '=', id).executeTakeFirst();
}

export function counsellorRows(db: Db, tenantId: string) {
  return db
    .selectFrom('counselling_counsellors as c')
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .where('c.tenant_id', '=', tenantId)
    .selectAll('c')
    .select(['u.path as unit_path', 'u.short_name as unit_name']);
}

export function absenceById(db: Db, tenantId: string, id: string) {
  return db
    .selectFrom('counselling_absences as b')
    .innerJoin('counselling_counsellors as c', (join) =>
      join.onRef('c.tenant_id', '=', 'b.tenant_id').onRef('c.id', '=', 'b.counsellor_id'),
    )
    .innerJoin('units as u', (join) =>
      join.onRef('u.tenant_id', '=', 'c.tenant_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .where('b.tenant_id', '=', tenantId)
    .where('b.id', '=', id)
    .selectAll('b')
    .select(['u.path as unit_path', 'c.unit_id', 'c.person_id as counsellor_person_id'])
    .executeTakeFirst();
}

/** What services are given for, by whom, and on which lines; in no order. */
export async function offers(db: Db, tenantId: string) {
  const { rows } = await sql<{
    service: string;
    counsellor_id: string;
    name: string;
    specialties: string;
    dialect: string | null;
    title: string | null;
    valid_until: string | null;
    lines: string[];
    places: string[];
  }>`
    select q.service, c.id as counsellor_id, c.name, c.specialties, c.dialect, q.title,
      q.valid_until::text as valid_until,
      coalesce(array_agg(distinct h.line) filter (where h.line is not null), '{}') as lines,
      coalesce(array_agg(distinct h.place) filter (where h.place is not null), '{}') as places
    from counselling_qualifications q
    join counselling_counsellors c on c.tenant_id = q.tenant_id and c.id = q.counsellor_id
    left join (
      select tenant_id, counsellor_id, line, place from counselling_hours
      union all
      select tenant_id, counsellor_id, line, place from counselling_extra_days where day >= current_date
    ) h on h.tenant_id = c.tenant_id and h.counsellor_id = c.id
    where q.tenant_id = ${tenantId} and c.is_active
    group by q.service, c.id, c.name, c.specialties, c.dialect, q.title, q.valid_until, c.created_at
    order by c.created_at, c.id`.execute(db);
  return rows;
}

/** Takes the lock of these counsellors' time until COMMIT, always in the order of ids. */
export async function lockCounsellors(db: Db, tenantId: string, ids: readonly string[]) {
  await db
    .selectFrom('counselling_counsellors')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .select('id')
    .forUpdate()
    .execute();
}

/** What one person does with her own hours happens one after the other; taken before any counsellor. */
export async function lockPerson(db: Db, tenantId: string, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hours of ${tenantId} ${personId}`}, 0))`.execute(
    db,
  );
}
