import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { hoursOf, offeredMinutes } from '@shared/counselling/slots/calendar';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { absencesOf } from '../absence/absence-rows';
import { counsellorById } from '../queries';
import { calendarEntries } from './calendar-entries';
import { clockOf } from './clock';
import { loadHours } from './load-hours';
import { presentAbsence, presentWays } from './present-hours';

export const week: Handler<typeof counsellingContract.week> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { counsellorId, from } = input;
  const row = await counsellorById(db, tenantId, counsellorId);
  if (!row) throw fail('NOT_FOUND');
  const until = addDays(from, 6);
  const wanted = { unitId: row.unit_id, counsellorIds: [counsellorId], from, days: 7 };
  const { days, openingOf, closedBecause } = await loadHours(db, tenantId, wanted);
  const absences = await absencesOf(db, tenantId, { counsellorId, from, until, now });
  const appointments = await calendarEntries(db, tenantId, {
    counsellorIds: [counsellorId],
    from: shanghaiInstant(from, '00:00'),
    until: shanghaiInstant(addDays(from, 7), '00:00'),
    now,
  });
  const opening = openingOf(counsellorId);
  const absent = absences.map((each) => ({ from: each.from_day, until: each.until_day }));
  const booked = appointments.filter(({ state }) => state === 'booked' || state === 'done');
  return {
    days: days.map((day) => {
      const absence = absences.find(
        (each) => each.from_day <= day.date && day.date <= each.until_day,
      );
      return {
        date: day.date,
        closedBecause: closedBecause(day),
        hours: hoursOf(opening, day).map((span) => ({
          ...span,
          from: clockOf(span.from),
          until: clockOf(span.until),
        })),
        absence: absence ? presentAbsence(absence) : null,
      };
    }),
    appointments,
    offeredMinutes: offeredMinutes({ ...opening, absent }, days),
    bookedMinutes: booked.reduce(
      (sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
      0,
    ),
    ...presentWays(row),
  };
};
