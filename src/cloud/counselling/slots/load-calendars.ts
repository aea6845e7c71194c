import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { lines, type Service } from '@shared/counselling/services';
import type { CounsellorCalendar } from '@shared/counselling/slots/calendar';
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
    weekly: { weekday: number; from: number; until: number; line: string; place: string | null }[];
    extra: { date: string; from: number; until: number; line: string; place: string | null }[];
    absent: { from: string; until: string }[];
    taken: { s: number; f: number; u: number }[];
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
      weekly: row.weekly.map((each) => ({ ...each, line: oneOf(lines, each.line) })),
      extra: row.extra.map((each) => ({ ...each, line: oneOf(lines, each.line) })),
      absent: row.absent,
      taken: row.taken.map(({ s, f, u }) => ({ startsAt: s, busyFrom: f, busyUntil: u })),
      grid: { every: row.every, from: row.from },
      mostADay: row.most,
      qualifiedUntil: row.valid_until,
    },
  }));
  return { days, counsellors };
}

async function readFacts(
  db: Kysely<Database>,
  tenantId: string,
  { service, counsellorIds, from, days, now, except = [] }: Wanted,
): Promise<Facts | undefined> {
  const lastDay = addDays(from, days - 1);
  const begins = new Date(shanghaiInstant(from, '00:00').getTime() - reachMs);
  const ends = new Date(shanghaiInstant(addDays(lastDay, 1), '00:00').getTime() + reachMs);
  const states = sql.join(takingStates.map((state) => sql.lit(state)));
  const ms = (column: string) => sql`round(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;
  const { rows } = await sql<{ facts: Facts }>`
    select jsonb_build_object(
      'minutes', s.minutes,
      'horizon_days', s.horizon_days,
      'closed', coalesce((select jsonb_agg(d.day::text) from counselling_closed_days d
        where d.tenant_id = s.tenant_id and d.unit_id = s.unit_id
          and d.day between ${from}::date and ${lastDay}::date), '[]'),
      'counsellors', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', c.id, 'name', c.name, 'valid_until', q.valid_until::text,
          'before', c.before_minutes, 'after', c.after_minutes, 'notice', c.notice_minutes,
          'every', c.starts_every, 'from', c.starts_from, 'most', c.most_a_day,
          'weekly', coalesce((select jsonb_agg(jsonb_build_object('weekday', h.weekday,
              'from', h.from_minute, 'until', h.until_minute, 'line', h.line, 'place', h.place))
            from counselling_hours h
            where h.tenant_id = c.tenant_id and h.counsellor_id = c.id), '[]'),
          'extra', coalesce((select jsonb_agg(jsonb_build_object('date', e.day::text,
              'from', e.from_minute, 'until', e.until_minute, 'line', e.line, 'place', e.place))
            from counselling_extra_days e
            where e.tenant_id = c.tenant_id and e.counsellor_id = c.id
              and e.day between ${from}::date and ${lastDay}::date), '[]'),
          'absent', coalesce((select jsonb_agg(jsonb_build_object('from', b.from_day::text,
              'until', b.until_day::text))
            from counselling_absences b
            where b.tenant_id = c.tenant_id and b.counsellor_id = c.id and b.withdrawn_at is null
              and b.from_day <= ${lastDay}::date and b.until_day >= ${from}::date), '[]'),
          'taken', coalesce((select jsonb_agg(jsonb_build_object('s', ${ms('a.starts_at')},
              'f', ${ms('a.busy_from')}, 'u', ${ms('a.busy_until')}))
            from counselling_appointments a
            where a.tenant_id = c.tenant_id and a.counsellor_id = c.id
              and a.starts_at > ${begins} and a.starts_at < ${ends}
              and a.state in (${states})
              and (a.waits_until is null or a.waits_until > ${now})
              and not a.id = any(${except}::uuid[])), '[]')
        ) order by c.created_at, c.id)
        from counselling_qualifications q
        join counselling_counsellors c on c.tenant_id = q.tenant_id and c.id = q.counsellor_id
        where q.tenant_id = s.tenant_id and q.service = s.service and c.is_active
          and (${counsellorIds === null} or c.id = any(${counsellorIds ?? []}::uuid[]))
      ), '[]')
    ) as facts
    from counselling_services s
    where s.tenant_id = ${tenantId} and s.service = ${service}`.execute(db);
  return rows[0]?.facts;
}
