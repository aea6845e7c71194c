import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { counsellingContract } from '@shared/counselling/contract';
import { isGuardianSettled, type AgeGroup, type GuardianAnswer } from '@shared/counselling/minors';
import { hasTooManyComing } from '../booking/coming';
import { moveAppointment } from '../booking/move-appointment';
import { presentAppointment } from '../present';
import { appointmentById, type AppointmentRow } from '../queries';
import { lockOffer } from './answer-offer';

export const acceptOffer: Handler<typeof counsellingContract.acceptOffer> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const locked = await lockOffer(context, input.appointmentId);
  if (!locked) throw errors.NO_OFFER();
  const { offer, replaced } = locked;
  if (!replaced && (await hasTooManyComing(context, personOf(context)))) {
    throw errors.TOO_MANY_COMING();
  }

  if (!replaced && !isGuardianSettled(input.ageGroup, input.guardian)) {
    throw errors.GUARDIAN_NEEDED();
  }

  if (replaced) await takeNewTime(context, offer, replaced, errors.NO_OFFER);
  else await bookOffer(context, offer, input);

  const id = replaced?.id ?? offer.id;
  context.audit({ target: id, unitId: offer.unit_id });
  const row = await appointmentById(db, tenantId, id);
  if (!row) throw errors.NO_OFFER();
  return presentAppointment(row, now);
};

interface Wishes {
  remind: boolean;
  atHome: boolean;
  ageGroup: AgeGroup;
  guardian: GuardianAnswer | null;
}

async function bookOffer(
  { db, tenantId, now }: OperationContext,
  offer: AppointmentRow,
  { remind, atHome, ageGroup, guardian }: Wishes,
): Promise<void> {
  await db
    .updateTable('counselling_appointments')
    .set({
      state: 'booked',
      waits_until: null,
      remind,
      at_home: atHome,
      age_group: ageGroup,
      guardian,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', offer.id)
    .execute();
  await db
    .updateTable('counselling_turns')
    .set({ ended_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', offer.turn_id)
    .execute();
}

/** The offer gives its time to the appointment that it replaces: she keeps its number and its wishes. */
async function takeNewTime(
  context: OperationContext,
  offer: AppointmentRow,
  replaced: AppointmentRow,
  gone: () => Error,
): Promise<void> {
  const { service, line, place, counsellor_id, starts_at, ends_at, busy_from, busy_until } = offer;
  const time = { service, line, place, counsellor_id, starts_at, ends_at, busy_from, busy_until };
  await moveAppointment(context, replaced, time, gone);
}
