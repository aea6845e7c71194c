import { fail } from '@cloud/platform/errors';
import { unitById } from '@cloud/organisation/queries';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { hoursOf } from '@shared/counselling/slots/calendar';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { calendarEntries } from '../hours/calendar-entries';
import { clockOf } from '../hours/clock';
import { loadHours } from '../hours/load-hours';
import { counsellorRows } from '../queries';

export const dayBoard: Handler<typeof counsellingContract.dayBoard> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { unitId, date } = input;
  if (!(await unitById(db, tenantId, unitId))) throw fail('NOT_FOUND');
  const rows = await counsellorRows(db, tenantId)
    .where('c.unit_id', '=', unitId)
    .where('c.is_active', '=', true)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(1000)
    .execute();
  const counsellorIds = rows.map(({ id }) => id);
  const wanted = { unitId, counsellorIds, from: date, days: 1 };
  const { days, openingOf, closedBecause } = await loadHours(db, tenantId, wanted);
  const away = await db
    .selectFrom('counselling_absences')
    .where('tenant_id', '=', tenantId)
    .where('withdrawn_at', 'is', null)
    .where('from_day', '<=', date)
    .where('until_day', '>=', date)
    .select('counsellor_id')
    .execute();
  const [day] = days;
  return {
    closedBecause: day ? closedBecause(day) : null,
    counsellors: rows.map(({ id, name }) => ({
      id,
      name,
      isAway: away.some((each) => each.counsellor_id === id),
      hours: (day ? hoursOf(openingOf(id), day) : []).map((span) => ({
        ...span,
        from: clockOf(span.from),
        until: clockOf(span.until),
      })),
    })),
    appointments: await calendarEntries(db, tenantId, {
      counsellorIds,
      from: shanghaiInstant(date, '00:00'),
      until: shanghaiInstant(addDays(date, 1), '00:00'),
      now,
    }),
  };
};
