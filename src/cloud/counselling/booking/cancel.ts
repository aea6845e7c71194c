import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { counsellingContract } from '@shared/counselling/contract';
import { changeUntil } from '@shared/counselling/rules';
import { presentAppointment } from '../present';
import { appointmentById, lockCounsellors, lockPerson } from '../queries';
import { offerFreed } from '../waitlist/offer-freed';
import { endAppointment } from './move-appointment';

export const cancel: Handler<typeof counsellingContract.cancel> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  await lockPerson(db, tenantId, personOf(context));
  const found = await appointmentById(db, tenantId, input.appointmentId);
  if (!found) throw errors.NOT_BOOKED();
  await lockCounsellors(db, tenantId, [found.counsellor_id]);
  const row = await appointmentById(db, tenantId, input.appointmentId);
  if (row?.state !== 'booked') throw errors.NOT_BOOKED();
  const { canCancel, cancelIsLate } = presentAppointment(row, now);
  if (!canCancel) throw errors.CHANGE_CLOSED();
  if (cancelIsLate && !input.evenLate) {
    const until = changeUntil(row.starts_at, row.cancel_before);
    throw errors.CANCEL_LATE({ data: { changeUntil: until.toISOString() } });
  }

  await endAppointment(context, row, { cause: 'her', isLate: cancelIsLate });
  await offerFreed(context, row);

  context.audit({ target: row.id, unitId: row.unit_id });
  const ended = { ...row, state: 'cancelled', cause: 'her', proposal_id: null };
  return presentAppointment(ended, now);
};
