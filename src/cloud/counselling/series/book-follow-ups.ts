import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { newId } from '@cloud/platform/new-id';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { lines, services } from '@shared/counselling/services';
import { hasTooManyComing } from '../booking/coming';
import { insertAppointment } from '../booking/insert-appointment';
import { newRow, timeOf } from '../booking/take-time';
import { presentAppointment } from '../present';
import { appointmentById, appointments, lockCounsellors, lockPerson } from '../queries';
import { endWaiting } from '../waitlist/end-waiting';
import { checkTimes } from './check-times';

/** All in one transaction: what fails for one fails for all. */
export const bookFollowUps: Handler<typeof counsellingContract.bookFollowUps> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  await lockPerson(db, tenantId, personId);
  const row = await appointmentById(db, tenantId, input.appointmentId);
  if (!row || !['booked', 'done'].includes(row.state)) throw errors.NOT_BOOKED();
  if (await hasTooManyComing(context, personId, input.startsAt.length)) {
    throw errors.TOO_MANY_COMING();
  }
  await lockCounsellors(db, tenantId, [row.counsellor_id]);
  await endWaiting(context, [row.counsellor_id]);
  const wanted = [...input.startsAt].sort().map((text) => new Date(text));
  const times = await checkTimes(context, row, wanted);
  const conflicts = times.flatMap(({ startsAt, conflict: why }) =>
    why === null ? [] : [{ startsAt: startsAt.toISOString(), why }],
  );
  const clash = (all: typeof conflicts) => errors.FOLLOW_UP_CONFLICTS({ data: { conflicts: all } });
  if (conflicts.length > 0) throw clash(conflicts);

  const seriesId = row.series_id ?? newId();
  const kind = { service: oneOf(services, row.service), line: oneOf(lines, row.line) };
  for (const { startsAt, free } of times) {
    if (!free) continue;
    await insertAppointment(
      db,
      {
        ...newRow(context, timeOf(free, kind)),
        state: 'booked',
        person_id: personId,
        series_id: seriesId,
        remind: row.remind,
        at_home: row.at_home,
        age_group: row.age_group,
        guardian: row.guardian,
      },
      () => clash([{ startsAt: startsAt.toISOString(), why: 'taken' }]),
    );
  }

  context.audit({ target: row.id, unitId: row.unit_id, detail: { times: times.length } });
  const booked = await appointments(db, tenantId)
    .where('a.series_id', '=', seriesId)
    .where('a.person_id', '=', personId)
    .where('a.created_at', '=', now)
    .orderBy('a.starts_at')
    .execute();
  return { seriesId, appointments: booked.map((each) => presentAppointment(each, now)) };
};
