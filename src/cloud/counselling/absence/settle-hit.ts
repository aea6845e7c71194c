import { fail } from '@cloud/platform/errors';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { proposalUntil } from '@shared/counselling/rules';
import { lines, services } from '@shared/counselling/services';
import { shanghaiDate } from '@shared/time/shanghai';
import { insertAppointment } from '../booking/insert-appointment';
import { endAppointment, moveAppointment } from '../booking/move-appointment';
import { newRow, takeTime, type TakenTime } from '../booking/take-time';
import { appointmentChanged } from '../notifications';
import {
  absenceById,
  appointmentById,
  lockCounsellors,
  lockPerson,
  type AppointmentRow,
} from '../queries';
import { tellHer } from '../tell-her';
import { endOffer } from '../waitlist/end-offer-job';
import { absenceWithHits } from './hits';

export const settleHit: Handler<typeof counsellingContract.settleHit> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { absenceId, appointmentId, settlement } = input;
  const absence = await absenceById(db, tenantId, absenceId);
  const found = await appointmentById(db, tenantId, appointmentId);
  if (!absence || !found || found.counsellor_id !== absence.counsellor_id) throw fail('NOT_FOUND');
  if (found.person_id) await lockPerson(db, tenantId, found.person_id);

  if (settlement.how === 'cancel') {
    await lockCounsellors(db, tenantId, [found.counsellor_id]);
    const row = await appointmentById(db, tenantId, appointmentId);
    if (!row || !isOpen(row, absence, now)) throw errors.SETTLED_ALREADY();
    await endAppointment(context, row, { cause: 'counsellor', isLate: false });
    await mark(context, row, absenceId);
    await tell(context, row, 'over', row.starts_at);
  } else {
    const time = await takeTime(context, {
      service: oneOf(services, found.service),
      line: oneOf(lines, found.line),
      counsellorId: settlement.how === 'move' ? found.counsellor_id : settlement.counsellorId,
      startsAt: new Date(settlement.startsAt),
      except: [found.id],
      alsoLock: found.counsellor_id,
    });
    if (time === 'not-offered') throw errors.OTHER_SERVICE();
    if (time === 'taken') throw errors.SLOT_TAKEN();
    const row = await appointmentById(db, tenantId, appointmentId);
    if (!row || !isOpen(row, absence, now)) throw errors.SETTLED_ALREADY();
    // Without an account nobody can nod: the desk has telephoned.
    if (row.person_id === null) await moveAppointment(context, row, time, errors.SLOT_TAKEN);
    else await propose(context, row, time, errors.SLOT_TAKEN);
    await mark(context, row, absenceId);
  }

  context.audit({
    target: appointmentId,
    unitId: absence.unit_id,
    detail: { how: settlement.how },
  });
  return absenceWithHits(context, absenceId);
};

/** It lies in the absence, is still to come, and nobody has offered anything for it. */
function isOpen(
  row: AppointmentRow,
  absence: { from_day: string; until_day: string; withdrawn_at: Date | null },
  now: Date,
): boolean {
  const date = shanghaiDate(row.starts_at);
  const isIn = absence.from_day <= date && date <= absence.until_day;
  const isComing = row.state === 'booked' && row.starts_at > now;
  return isIn && isComing && row.proposal_id === null && absence.withdrawn_at === null;
}

/** The new time is kept for her until she has answered. */
async function propose(
  context: OperationContext,
  row: AppointmentRow,
  time: TakenTime,
  taken: () => Error,
): Promise<void> {
  const waitsUntil = proposalUntil(context.now, time.starts_at);
  // Nobody could answer any more.
  if (!waitsUntil) throw taken();
  const offer = newRow(context, time);
  await insertAppointment(
    context.db,
    {
      ...offer,
      state: 'offered',
      person_id: row.person_id,
      replaces_id: row.id,
      waits_until: waitsUntil,
    },
    taken,
  );
  await enqueue(
    context,
    endOffer,
    { appointmentId: offer.id },
    { startAfter: waitsUntil, singletonKey: offer.id },
  );
  await tell(context, row, 'change', waitsUntil, offer.id);
}

async function mark(
  { db, tenantId }: OperationContext,
  row: AppointmentRow,
  absenceId: string,
): Promise<void> {
  await db
    .updateTable('counselling_appointments')
    .set({ absence_id: absenceId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
}

async function tell(
  context: OperationContext,
  row: AppointmentRow,
  says: 'change' | 'over',
  usefulUntil: Date,
  about = row.id,
): Promise<void> {
  await tellHer(context, {
    personId: row.person_id,
    kind: appointmentChanged,
    says,
    dedupeKey: `appointment-${says} ${about}`,
    usefulUntil,
  });
}
