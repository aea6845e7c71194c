import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { lines, services } from '@shared/counselling/services';
import { moveAppointment } from '../booking/move-appointment';
import { takeTime } from '../booking/take-time';
import { appointmentChanged } from '../notifications';
import { appointmentById, lockPerson } from '../queries';
import { tellHer } from '../tell-her';
import { offerFreed } from '../waitlist/offer-freed';
import { slipOf } from './slip';

/** As she asked; the deadline is hers, not the desk's. */
export const deskMove: Handler<typeof counsellingContract.deskMove> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const found = await appointmentById(db, tenantId, input.appointmentId);
  if (found?.person_id) await lockPerson(db, tenantId, found.person_id);
  const row = await appointmentById(db, tenantId, input.appointmentId);
  if (row?.state !== 'booked') throw errors.NOT_BOOKED();
  if (row.starts_at <= now) throw errors.CHANGE_CLOSED();
  const time = await takeTime(context, {
    service: oneOf(services, row.service),
    line: oneOf(lines, row.line),
    counsellorId: input.counsellorId === undefined ? row.counsellor_id : input.counsellorId,
    startsAt: new Date(input.startsAt),
    except: [row.id],
    alsoLock: row.counsellor_id,
  });
  if (time === 'not-offered') throw errors.NOT_OFFERED();
  if (time === 'taken') throw errors.SLOT_TAKEN();

  await moveAppointment(context, row, time, errors.SLOT_TAKEN);
  await tellHer(context, {
    personId: row.person_id,
    kind: appointmentChanged,
    says: 'moved',
    dedupeKey: `appointment-moved ${row.id} ${time.starts_at.toISOString()}`,
    usefulUntil: time.starts_at,
  });
  await offerFreed(context, row);

  context.audit({ target: row.id, unitId: row.unit_id });
  const moved = await appointmentById(db, tenantId, row.id);
  if (!moved) throw errors.NOT_BOOKED();
  return slipOf(moved);
};
