import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import { lines, services } from '@shared/counselling/services';
import { freeSlots, slotAt } from '@shared/counselling/slots/free-slots';
import { inTurn } from '@shared/counselling/slots/fairest';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { loadsOf } from '../booking/loads';
import { presentAbsence } from '../hours/present-hours';
import { appointments, type AppointmentRow } from '../queries';
import { loadCalendars } from '../slots/load-calendars';
import { absenceRows } from './absence-rows';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/** So many times of her own are suggested, found within so many days. */
const suggested = 3;
const lookAhead = 28;

/** An absence with every appointment that it hits, settled or not, and what could be done with each. */
export async function absenceWithHits(context: Context, absenceId: string) {
  const { db, tenantId, now } = context;
  const absence = await absenceRows(db, tenantId, now)
    .where('b.id', '=', absenceId)
    .executeTakeFirst();
  if (!absence) throw fail('NOT_FOUND');
  const inItsDays = sql<boolean>`a.counsellor_id = ${absence.counsellor_id}
    and (a.starts_at at time zone 'Asia/Shanghai')::date
      between ${absence.from_day}::date and ${absence.until_day}::date`;
  const rows = await appointments(db, tenantId)
    .where('a.starts_at', '>', now)
    .where((of) =>
      of.or([
        of('a.absence_id', '=', absence.id),
        of.and([of('a.state', '=', 'booked'), inItsDays]),
      ]),
    )
    .where('a.state', 'in', ['booked', 'cancelled'])
    .select(inItsDays.as('is_in'))
    .select(
      sql<number | null>`(select count(*)::int from counselling_appointments e
        where a.person_id is not null and e.tenant_id = a.tenant_id
          and e.counsellor_id = a.counsellor_id and e.person_id = a.person_id
          and e.starts_at <= a.starts_at and e.state in ('booked', 'done'))`.as('visit'),
    )
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .limit(200)
    .execute();
  const hits = [];
  for (const row of rows) {
    const settled = settledAs(row);
    const choices =
      settled === null
        ? await choicesFor(context, row, absence.until_day)
        : { ownTimes: [], replacements: [] };
    hits.push({
      appointmentId: row.id,
      service: oneOf(services, row.service),
      line: oneOf(lines, row.line),
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      visit: row.person_id === null ? null : row.visit,
      settled,
      newStartsAt:
        settled === 'moved'
          ? row.starts_at.toISOString()
          : (row.proposal_starts_at?.toISOString() ?? null),
      newCounsellorName: settled === 'moved' ? row.counsellor_name : row.proposal_counsellor_name,
      ...choices,
    });
  }
  return { ...presentAbsence(absence), counsellorId: absence.counsellor_id, hits };
}

function settledAs(row: {
  state: string;
  is_in: boolean;
  proposal_id: string | null;
}): 'offered' | 'moved' | 'cancelled' | null {
  if (row.state === 'cancelled') return 'cancelled';
  if (!row.is_in) return 'moved';
  return row.proposal_id === null ? null : 'offered';
}

/** Her own next times after the absence, and who else gives the same service at the same time. */
async function choicesFor(context: Context, row: AppointmentRow, untilDay: string) {
  const { db, tenantId, now } = context;
  const service = oneOf(services, row.service);
  const line = oneOf(lines, row.line);
  const own = await loadCalendars(db, tenantId, {
    service,
    counsellorIds: [row.counsellor_id],
    from: addDays(untilDay, 1),
    days: lookAhead,
    now,
  });
  const [counsellor] = own.counsellors;
  const times = counsellor
    ? freeSlots(counsellor.calendar, own.days, { ...counsellor.asked, line }, now)
    : [];
  return {
    ownTimes: times.slice(0, suggested).map(({ startsAt }) => new Date(startsAt).toISOString()),
    replacements: await replacementsFor(context, row),
  };
}

async function replacementsFor(context: Context, row: AppointmentRow) {
  const { db, tenantId, now } = context;
  const service = oneOf(services, row.service);
  const line = oneOf(lines, row.line);
  const { days, counsellors } = await loadCalendars(db, tenantId, {
    service,
    counsellorIds: null,
    from: shanghaiDate(row.starts_at),
    days: 1,
    now,
  });
  const [day] = days;
  const free = counsellors.filter(({ id, calendar, asked }) => {
    if (!day || id === row.counsellor_id) return false;
    const at = { startsAt: row.starts_at, now };
    return slotAt(calendar, day, { ...asked, line }, at) !== null;
  });
  if (free.length === 0) return [];
  const counsellorIds = free.map(({ id }) => id);
  const loads = await loadsOf(context, { service, counsellorIds, startsAt: row.starts_at });
  return inTurn(loads).flatMap((id) => {
    const found = free.find((each) => each.id === id);
    return found ? [{ counsellorId: id, name: found.name }] : [];
  });
}
