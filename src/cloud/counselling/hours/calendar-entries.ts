import { sql, type Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { ageGroups } from '@shared/counselling/minors';
import { appointmentStates } from '@shared/counselling/rules';
import { lines, services } from '@shared/counselling/services';

/** What takes counsellors' time between two instants, with nothing by which she is known but a code. */
export async function calendarEntries(
  db: Kysely<Database>,
  tenantId: string,
  wanted: { counsellorIds: readonly string[]; from: Date; until: Date; now: Date },
) {
  const rows = await db
    .selectFrom('counselling_appointments as a')
    .where('a.tenant_id', '=', tenantId)
    .where('a.counsellor_id', '=', anyOf(wanted.counsellorIds))
    .where('a.starts_at', '>=', wanted.from)
    .where('a.starts_at', '<', wanted.until)
    .where('a.state', 'in', ['held', 'offered', 'booked', 'done', 'missed'])
    .where((of) => of.or([of('a.waits_until', 'is', null), of('a.waits_until', '>', wanted.now)]))
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .selectAll('a')
    // How often she was here, of what is not cancelled.
    .select(
      sql<number | null>`case when a.person_id is null then null else (
        select count(*)::int from counselling_appointments e
        where e.tenant_id = a.tenant_id and e.counsellor_id = a.counsellor_id
          and e.person_id = a.person_id and e.starts_at <= a.starts_at
          and (e.state in ('booked', 'done') or e.id = a.id)) end`.as('visit'),
    )
    .select(
      sql<boolean>`a.state = 'booked' and exists (
        select from counselling_absences b
        where b.tenant_id = a.tenant_id and b.counsellor_id = a.counsellor_id
          and b.withdrawn_at is null
          and (a.starts_at at time zone 'Asia/Shanghai')::date between b.from_day and b.until_day)`.as(
        'is_hit',
      ),
    )
    .execute();
  const minutes = (from: Date, until: Date) =>
    Math.round((until.getTime() - from.getTime()) / 60_000);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    counsellorId: row.counsellor_id,
    state: oneOf(appointmentStates, row.state),
    service: oneOf(services, row.service),
    line: oneOf(lines, row.line),
    place: row.place,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    beforeMinutes: minutes(row.busy_from, row.starts_at),
    afterMinutes: minutes(row.ends_at, row.busy_until),
    visit: row.visit,
    ageGroup: oneOf(ageGroups, row.age_group),
    isHit: row.is_hit,
    waitsUntil: row.waits_until?.toISOString() ?? null,
  }));
}
