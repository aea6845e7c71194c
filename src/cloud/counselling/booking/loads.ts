import { sql, type Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import { takingStates } from '@shared/counselling/rules';
import type { Service } from '@shared/counselling/services';
import { offeredMinutes } from '@shared/counselling/slots/calendar';
import { fairnessDays, type Load } from '@shared/counselling/slots/fairest';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { loadCalendars } from '../slots/load-calendars';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/** What these counsellors offer and are given in the four weeks that end on the day of a time. */
export async function loadsOf(
  { db, tenantId, now }: Context,
  asked: { service: Service; counsellorIds: readonly string[]; startsAt: Date },
): Promise<Load[]> {
  const { service, counsellorIds, startsAt } = asked;
  const lastDay = shanghaiDate(startsAt);
  const from = addDays(lastDay, 1 - fairnessDays);
  const begins = shanghaiInstant(from, '00:00');
  const ends = shanghaiInstant(addDays(lastDay, 1), '00:00');
  const states = sql.join(takingStates.map((state) => sql.lit(state)));
  const { rows } = await sql<{ id: string; booked: number; last: Date | null }>`
    select c.id,
      coalesce((select sum(extract(epoch from a.ends_at - a.starts_at) / 60)
        from counselling_appointments a
        where a.tenant_id = c.tenant_id and a.counsellor_id = c.id and a.state in (${states})
          and a.starts_at >= ${begins} and a.starts_at < ${ends}), 0)::int as booked,
      (select max(a.created_at) from counselling_appointments a
        where a.tenant_id = c.tenant_id and a.counsellor_id = c.id and a.state in (${states})
          and a.starts_at >= ${begins}) as last
    from counselling_counsellors c
    where c.tenant_id = ${tenantId} and c.id = ${anyOf(counsellorIds)}`.execute(db);
  const { days, counsellors } = await loadCalendars(db, tenantId, {
    service,
    counsellorIds,
    from,
    days: fairnessDays,
    now,
  });
  return rows.map(({ id, booked, last }) => {
    const calendar = counsellors.find((each) => each.id === id)?.calendar;
    return {
      counsellorId: id,
      booked,
      offered: calendar ? offeredMinutes(calendar, days) : 0,
      lastGivenAt: last?.getTime() ?? null,
    };
  });
}
