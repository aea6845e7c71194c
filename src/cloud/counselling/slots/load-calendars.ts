import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { lines, type Service } from '@shared/counselling/services';
import type { CounsellorCalendar, Hours, Taken } from '@shared/counselling/slots/calendar';
import { calendarDays, type CalendarDay } from '@shared/counselling/slots/calendar-days';
import type { Asked } from '@shared/counselling/slots/free-slots';
import { takingStates } from '@shared/counselling/rules';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';

/** Longer than any appointment with its buffers: so far around the days others are looked for. */
const reachMs = 12 * 3_600_000;

interface Wanted {
  service: Service;
  /** Null: everybody who gives the service. */
  counsellorIds: readonly string[] | null;
  /** `YYYY-MM-DD` */
  from: string;
  days: number;
  now: Date;
  /** Times that do not count as taken: her own hold, the appointment that she moves. */
  except?: readonly string[];
  /** As if it were made within a longer horizon: follow-ups. Days. */
  horizonDays?: number;
}

/** A counsellor's calendar for one service. */
export interface LoadedCounsellor {
  id: string;
  name: string;
  calendar: CounsellorCalendar;
  /** What is asked of her time, but the line. */
  asked: Omit<Asked, 'line'>;
}

export interface LoadedCalendars {
  days: CalendarDay[];
  counsellors: LoadedCounsellor[];
}

/** Hours of one counsellor, column by column. */
interface HourColumns<Day> {
  days: Day[];
  from: number[];
  until: number[];
  lines: string[];
  places: (string | null)[];
}

/** In milliseconds. */
interface TakenColumns {
  starts: number[];
  from: number[];
  until: number[];
}

interface Facts {
  minutes: number;
  horizon_days: number;
  closed: string[];
  counsellors: {
    id: string;
    name: string;
    valid_until: string | null;
    before: number;
    after: number;
    notice: number;
    every: number;
    from: number;
    most: number | null;
    weekly: HourColumns<number> | null;
    extra: HourColumns<string> | null;
    absent: { from: string; until: string }[];
    taken: TakenColumns | null;
  }[];
}

/** All that `freeSlots` needs for these days, in one statement. Nobody who gives the service: no counsellors. */
export async function loadCalendars(
  db: Kysely<Database>,
  tenantId: string,
  wanted: Wanted,
): Promise<LoadedCalendars> {
  const facts = await readFacts(db, tenantId, wanted);
  const days = calendarDays(wanted.from, wanted.days, new Set(facts?.closed));
  if (!facts) return { days, counsellors: [] };
  const horizonDays = wanted.horizonDays ?? facts.horizon_days;
  const counsellors = facts.counsellors.map((row) => ({
    id: row.id,
    name: row.name,
    asked: {
      minutes: facts.minutes,
      horizonDays,
      before: row.before,
      after: row.after,
      notice: row.notice,
    },
    calendar: {
      weekly: hoursIn(row.weekly).map(({ day: weekday, ...hours }) => ({ ...hours, weekday })),
      extra: hoursIn(row.extra).map(({ day: date, ...hours }) => ({ ...hours, date })),
      absent: row.absent,
      taken: takenIn(row.taken),
      grid: { every: row.every, from: row.from },
      mostADay: row.most,
      qualifiedUntil: row.valid_until,
    },
  }));
  return { days, counsellors };
}

/**
 * Each table is read once and put together by counsellor: asked counsellor by counsellor, a thousand of them
 * took four thousand look-ups. Hours come as columns, since JSON with a name at every number is slow to build.
 */
async function readFacts(
  db: Kysely<Database>,
  tenantId: string,
  { service, counsellorIds, from, days, now, except = [] }: Wanted,
): Promise<Facts | undefined> {
  const lastDay = addDays(from, days - 1);
  const begins = new Date(shanghaiInstant(from, '00:00').getTime() - reachMs);
  const ends = new Date(shanghaiInstant(addDays(lastDay, 1), '00:00').getTime() + reachMs);
  const states = sql.join(takingStates.map((state) => sql.lit(state)));
  const ms = (column: string) =>
    sql`array_agg(round(extract(epoch from ${sql.ref(column)}) * 1000)::bigint order by a.starts_at)`;
  const { rows } = await sql<{ facts: Facts }>`
    with given as materialized (
      select c.*, q.valid_until
      from counselling_qualifications q
      join counselling_counsellors c on c.tenant_id = q.tenant_id and c.id = q.counsellor_id
      where q.tenant_id = ${tenantId} and q.service = ${service} and c.is_active
        and (${counsellorIds === null} or c.id = any(${counsellorIds ?? []}::uuid[]))
    ), weekly as (
      select h.counsellor_id, json_build_object('days', array_agg(h.weekday order by h.id),
        'from', array_agg(h.from_minute order by h.id), 'until', array_agg(h.until_minute order by h.id),
        'lines', array_agg(h.line order by h.id), 'places', array_agg(h.place order by h.id)) as columns
      from counselling_hours h
      where h.tenant_id = ${tenantId} and h.counsellor_id in (select id from given)
      group by h.counsellor_id
    ), extra as (
      select e.counsellor_id, json_build_object('days', array_agg(e.day::text order by e.id),
        'from', array_agg(e.from_minute order by e.id), 'until', array_agg(e.until_minute order by e.id),
        'lines', array_agg(e.line order by e.id), 'places', array_agg(e.place order by e.id)) as columns
      from counselling_extra_days e
      where e.tenant_id = ${tenantId} and e.counsellor_id in (select id from given)
        and e.day between ${from}::date and ${lastDay}::date
      group by e.counsellor_id
    ), absent as (
      select b.counsellor_id, json_agg(json_build_object('from', b.from_day::text,
        'until', b.until_day::text)) as spans
      from counselling_absences b
      where b.tenant_id = ${tenantId} and b.counsellor_id in (select id from given)
        and b.withdrawn_at is null
        and b.from_day <= ${lastDay}::date and b.until_day >= ${from}::date
      group by b.counsellor_id
    ), taken as (
      select a.counsellor_id, json_build_object('starts', ${ms('a.starts_at')},
        'from', ${ms('a.busy_from')}, 'until', ${ms('a.busy_until')}) as columns
      from counselling_appointments a
      where a.tenant_id = ${tenantId} and a.counsellor_id in (select id from given)
        and a.starts_at > ${begins} and a.starts_at < ${ends}
        and a.state in (${states})
        and (a.waits_until is null or a.waits_until > ${now})
        and not a.id = any(${except}::uuid[])
      group by a.counsellor_id
    )
    select json_build_object(
      'minutes', s.minutes,
      'horizon_days', s.horizon_days,
      'closed', coalesce((select json_agg(d.day::text) from counselling_closed_days d
        where d.tenant_id = s.tenant_id and d.unit_id = s.unit_id
          and d.day between ${from}::date and ${lastDay}::date), '[]'),
      'counsellors', coalesce((
        select json_agg(json_build_object(
          'id', c.id, 'name', c.name, 'valid_until', c.valid_until::text,
          'before', c.before_minutes, 'after', c.after_minutes, 'notice', c.notice_minutes,
          'every', c.starts_every, 'from', c.starts_from, 'most', c.most_a_day,
          'weekly', w.columns, 'extra', e.columns, 'absent', coalesce(b.spans, '[]'),
          'taken', a.columns
        ) order by c.created_at, c.id)
        from given c
        left join weekly w on w.counsellor_id = c.id
        left join extra e on e.counsellor_id = c.id
        left join absent b on b.counsellor_id = c.id
        left join taken a on a.counsellor_id = c.id
      ), '[]')
    ) as facts
    from counselling_services s
    where s.tenant_id = ${tenantId} and s.service = ${service}`.execute(db);
  return rows[0]?.facts;
}

function hoursIn<Day>(columns: HourColumns<Day> | null): (Hours & { day: Day })[] {
  if (!columns) return [];
  return columns.days.map((day, row) => ({
    day,
    from: at(columns.from, row),
    until: at(columns.until, row),
    line: oneOf(lines, at(columns.lines, row)),
    place: columns.places[row] ?? null,
  }));
}

function takenIn(columns: TakenColumns | null): Taken[] {
  if (!columns) return [];
  return columns.starts.map((startsAt, row) => ({
    startsAt,
    busyFrom: at(columns.from, row),
    busyUntil: at(columns.until, row),
  }));
}

function at<T>(column: readonly T[], row: number): T {
  const value = column[row];
  if (value === undefined) throw new Error('a column is shorter than the first');
  return value;
}
