import type { Kysely } from 'kysely';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import { oneOf } from '@cloud/platform/one-of';
import { lines } from '@shared/counselling/services';
import { calendarDays, type CalendarDay } from '@shared/counselling/slots/calendar-days';
import type { CounsellorCalendar } from '@shared/counselling/slots/calendar';
import { addDays } from '@shared/time/shanghai';
import { holidayName } from '@shared/time/public-holidays';

type Opening = Pick<CounsellorCalendar, 'weekly' | 'extra' | 'absent' | 'qualifiedUntil'>;

/** Hours of counsellors of a unit on some days, whatever the service; without their days off. */
export async function loadHours(
  db: Kysely<Database>,
  tenantId: string,
  {
    unitId,
    counsellorIds,
    from,
    days,
  }: { unitId: string; counsellorIds: readonly string[]; from: string; days: number },
) {
  const lastDay = addDays(from, days - 1);
  const weekly = await db
    .selectFrom('counselling_hours')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', anyOf(counsellorIds))
    .selectAll()
    .execute();
  const extra = await db
    .selectFrom('counselling_extra_days')
    .where('tenant_id', '=', tenantId)
    .where('counsellor_id', '=', anyOf(counsellorIds))
    .where('day', '>=', from)
    .where('day', '<=', lastDay)
    .selectAll()
    .execute();
  const closed = await db
    .selectFrom('counselling_closed_days')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .where('day', '>=', from)
    .where('day', '<=', lastDay)
    .select(['day', 'why'])
    .execute();
  const spanOf = (row: (typeof weekly)[number] | (typeof extra)[number]) => ({
    from: row.from_minute,
    until: row.until_minute,
    line: oneOf(lines, row.line),
    place: row.place,
  });
  const openingOf = (id: string): Opening => ({
    weekly: weekly
      .filter((row) => row.counsellor_id === id)
      .map((row) => ({ weekday: row.weekday, ...spanOf(row) })),
    extra: extra
      .filter((row) => row.counsellor_id === id)
      .map((row) => ({ date: row.day, ...spanOf(row) })),
    absent: [],
    qualifiedUntil: null,
  });
  const closedBecause = ({ date }: CalendarDay) =>
    closed.find(({ day }) => day === date)?.why ?? holidayName(date);
  return {
    days: calendarDays(from, days, new Set(closed.map(({ day }) => day))),
    openingOf,
    closedBecause,
  };
}
