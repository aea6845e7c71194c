import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { isGuardianSettled } from '@shared/counselling/minors';
import { insertAppointment } from '../booking/insert-appointment';
import { newRow, takeTime } from '../booking/take-time';
import { appointmentById } from '../queries';
import { slipOf } from './slip';

/** For one without an account: her number is on the slip, and nowhere is a name. */
export const deskBook: Handler<typeof counsellingContract.deskBook> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { unitId, service, line, counsellorId, consent, ageGroup, guardian } = input;
  if (!isGuardianSettled(ageGroup, guardian)) throw errors.GUARDIAN_NEEDED();
  const own = await db
    .selectFrom('counselling_services')
    .where('tenant_id', '=', tenantId)
    .where('service', '=', service)
    .where('unit_id', '=', unitId)
    .select('service')
    .executeTakeFirst();
  if (!own) throw errors.NOT_OFFERED();
  const startsAt = new Date(input.startsAt);
  const time = await takeTime(context, { service, line, counsellorId, startsAt });
  if (time === 'not-offered') throw errors.NOT_OFFERED();
  if (time === 'taken') throw errors.SLOT_TAKEN();

  const row = {
    ...newRow(context, time),
    state: 'booked',
    spoken_consent: consent,
    age_group: ageGroup,
    guardian,
  };
  await insertAppointment(db, row, errors.SLOT_TAKEN);

  context.audit({ target: row.id, unitId, detail: { consent } });
  const booked = await appointmentById(db, tenantId, row.id);
  if (!booked) throw errors.SLOT_TAKEN();
  return slipOf(booked);
};
