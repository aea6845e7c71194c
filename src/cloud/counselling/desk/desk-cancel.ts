import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { changeUntil } from '@shared/counselling/rules';
import { endAppointment } from '../booking/move-appointment';
import { appointmentChanged } from '../notifications';
import { appointmentById, lockCounsellors, lockPerson } from '../queries';
import { tellHer } from '../tell-her';
import { offerFreed } from '../waitlist/offer-freed';

export const deskCancel: Handler<typeof counsellingContract.deskCancel> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { cause } = input;
  const found = await appointmentById(db, tenantId, input.appointmentId);
  if (!found) throw errors.NOT_BOOKED();
  if (found.person_id) await lockPerson(db, tenantId, found.person_id);
  await lockCounsellors(db, tenantId, [found.counsellor_id]);
  const row = await appointmentById(db, tenantId, input.appointmentId);
  if (row?.state !== 'booked') throw errors.NOT_BOOKED();
  if (row.starts_at <= now) throw errors.CHANGE_CLOSED();

  const isLate = cause === 'her' && now > changeUntil(row.starts_at, row.cancel_before);
  await endAppointment(context, row, { cause, isLate });
  await tellHer(context, {
    personId: row.person_id,
    kind: appointmentChanged,
    says: 'over',
    dedupeKey: `appointment-over ${row.id}`,
    usefulUntil: row.starts_at,
  });
  await offerFreed(context, row);

  context.audit({ target: row.id, unitId: row.unit_id, detail: { cause } });
  return { done: true };
};
