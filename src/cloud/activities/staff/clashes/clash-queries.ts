import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';

interface Span {
  startsAt: string;
  endsAt: string;
}

/** No session that began longer ago than this is still on. */
const longestSessionDays = 31;

/** More than a county holds in the days of any plan. */
const mostRead = 5000;

/**
 * Sessions of other activities that are on at one of these times or on the same day of Asia/Shanghai,
 * whatever unit holds them; nothing that was called off.
 * @param unitPath drafts count of this unit and below, since others' are not fixed yet
 */
export function sessionsAround(
  db: Kysely<Database>,
  tenantId: string,
  spans: readonly Span[],
  { activityId, unitPath }: { activityId: string | null; unitPath: string },
) {
  const days = spans.map(({ startsAt, endsAt }) => ({
    from: dayStart(startsAt),
    until: new Date(Math.max(dayStart(startsAt).getTime() + 86_400_000, Date.parse(endsAt))),
  }));
  return (
    db
      .selectFrom('activity_sessions as s')
      .innerJoin('activities as a', (join) =>
        join.onRef('a.tenant_id', '=', 's.tenant_id').onRef('a.id', '=', 's.activity_id'),
      )
      .innerJoin('units as u', (join) =>
        join.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'),
      )
      .where('s.tenant_id', '=', tenantId)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom(
              sql<{ from: Date; until: Date }>`unnest(
              ${days.map(({ from }) => from)}::timestamptz[],
              ${days.map(({ until }) => until)}::timestamptz[])`.as<'d'>(sql`d ("from", "until")`),
            )
            .select('d.from')
            .whereRef('s.starts_at', '<', 'd.until')
            .whereRef('s.ends_at', '>', 'd.from'),
        ),
      )
      // The same again as one range, for the index by start.
      .where('s.starts_at', '<', latest(days.map(({ until }) => until)))
      .where('s.starts_at', '>', daysBefore(earliest(days.map(({ from }) => from))))
      .where('a.status', '!=', 'cancelled')
      .where('s.cancelled_at', 'is', null)
      .where((eb) =>
        eb.or([eb('a.status', '!=', 'draft'), eb('a.unit_path', 'like', `${unitPath}%`)]),
      )
      .$if(activityId !== null, (query) => query.where('a.id', '!=', activityId ?? ''))
      .orderBy('s.starts_at')
      .orderBy('s.id')
      .limit(mostRead)
      .select([
        'a.id',
        'a.title',
        'a.status',
        'a.unit_id',
        'a.unit_path',
        'a.venue_name',
        'a.venue_address',
        'a.lecturer_name',
        'u.name as host_name',
        's.starts_at',
        's.ends_at',
      ])
      .execute()
  );
}

/** Midnight in Asia/Shanghai before an instant. */
function dayStart(instant: string): Date {
  const offset = 8 * 3_600_000;
  const day = 86_400_000;
  return new Date(Math.floor((Date.parse(instant) + offset) / day) * day - offset);
}

function daysBefore(at: Date): Date {
  return new Date(at.getTime() - longestSessionDays * 86_400_000);
}

function earliest(times: readonly Date[]): Date {
  return new Date(Math.min(...times.map(Number)));
}

function latest(times: readonly Date[]): Date {
  return new Date(Math.max(...times.map(Number)));
}
