import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { isGuardianSettled } from '@shared/counselling/minors';
import { lines, services } from '@shared/counselling/services';
import { oneOf } from '@cloud/platform/one-of';
import { personOf } from '@cloud/platform/operation/operation-context';
import { presentAppointment } from '../present';
import { appointmentById, lockCounsellors, lockPerson } from '../queries';
import { isStillOffered } from '../slots/is-still-offered';
import { hasTooManyComing } from './coming';

/** The hold becomes the appointment: its time is never free in between. */
export const book: Handler<typeof counsellingContract.book> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  await lockPerson(db, tenantId, personId);
  const found = await appointmentById(db, tenantId, input.appointmentId);
  if (!found) throw errors.HOLD_OVER();
  await lockCounsellors(db, tenantId, [found.counsellor_id]);
  const held = await appointmentById(db, tenantId, input.appointmentId);
  if (held?.state === 'booked') return presentAppointment(held, now);
  // One that ran out and that nobody has taken meanwhile is still hers.
  if (held?.state !== 'held') throw errors.HOLD_OVER();
  const stands = await isStillOffered(context, {
    service: oneOf(services, held.service),
    line: oneOf(lines, held.line),
    counsellorId: held.counsellor_id,
    startsAt: held.starts_at,
    except: [held.id],
    // The notice counts from when she chose.
    askedAt: held.created_at,
  });
  if (!stands || held.starts_at <= now) throw errors.HOLD_OVER();
  if (await hasTooManyComing(context, personId)) throw errors.TOO_MANY_COMING();

  const { remind, atHome, ageGroup, guardian } = input;
  if (!isGuardianSettled(ageGroup, guardian)) throw errors.GUARDIAN_NEEDED();
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
    .where('id', '=', held.id)
    .execute();

  context.audit({ target: held.id, unitId: held.unit_id });
  const booked = await appointmentById(db, tenantId, held.id);
  if (!booked) throw errors.HOLD_OVER();
  return presentAppointment(booked, now);
};
