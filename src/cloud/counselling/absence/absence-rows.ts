import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

type Db = Kysely<Database>;

/** True for an appointment (`a`) that lies in an absence (`b`) of its counsellor, and is still to come. */
const isHit = sql<boolean>`a.tenant_id = b.tenant_id and a.counsellor_id = b.counsellor_id
  and a.state = 'booked'
  and (a.starts_at at time zone 'Asia/Shanghai')::date between b.from_day and b.until_day`;

/** Absences of a counsellor that are not withdrawn and touch these days, each with how many are unsettled. */
export async function absencesOf(
  db: Db,
  tenantId: string,
  {
    counsellorId,
    from,
    until,
    now,
  }: { counsellorId: string; from: string; until: string; now: Date },
) {
  return absenceRows(db, tenantId, now)
    .where('b.counsellor_id', '=', counsellorId)
    .where('b.withdrawn_at', 'is', null)
    .where('b.from_day', '<=', until)
    .where('b.until_day', '>=', from)
    .orderBy('b.from_day')
    .limit(100)
    .execute();
}

/** Absences, and how many of the appointments to come that each hits nobody has settled. */
export function absenceRows(db: Db, tenantId: string, now: Date) {
  return db
    .selectFrom('counselling_absences as b')
    .where('b.tenant_id', '=', tenantId)
    .select(['b.id', 'b.kind', 'b.from_day', 'b.until_day', 'b.withdrawn_at', 'b.counsellor_id'])
    .select(
      sql<number>`(select count(*)::int from counselling_appointments a
        where ${isHit} and a.starts_at > ${now} and not exists (
          select from counselling_appointments p
          where p.tenant_id = a.tenant_id and p.replaces_id = a.id and p.state = 'offered'))`.as(
        'unsettled',
      ),
    );
}
