import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { lines, services } from '@shared/counselling/services';
import { presentAppointment } from '../present';
import { appointmentById, lockPerson } from '../queries';
import { offerFreed } from '../waitlist/offer-freed';
import { moveAppointment } from './move-appointment';
import { takeTime } from './take-time';

export const reschedule: Handler<typeof counsellingContract.reschedule> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  await lockPerson(db, tenantId, personOf(context));
  const row = await appointmentById(db, tenantId, input.appointmentId);
  if (row?.state !== 'booked') throw errors.NOT_BOOKED();
  const { canCancel, canMove } = presentAppointment(row, now);
  if (!canCancel) throw errors.CHANGE_CLOSED();
  if (!canMove) throw errors.CHANGE_LATE();
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
  await offerFreed(context, row);

  context.audit({ target: row.id, unitId: row.unit_id });
  const moved = await appointmentById(db, tenantId, row.id);
  if (!moved) throw errors.NOT_BOOKED();
  return presentAppointment(moved, now);
};
