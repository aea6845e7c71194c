import { sql } from 'kysely';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { isTakenAlready } from '../booking/take-time';
import type { counsellingContract } from '@shared/counselling/contract';
import { appointmentById, type AppointmentRow } from '../queries';

/** What was recorded can be corrected so long after the end. */
const correctableMs = 7 * 86_400_000;

export const closeAppointment: Handler<typeof counsellingContract.closeAppointment> = async ({
  input,
  context,
  errors,
}) => {
  const { minutes, next } = input;
  const row = await closable(context, input.appointmentId, errors);
  try {
    await record(context, row, { state: 'done', minutes, next_step: next, cause: null });
  } catch (error) {
    // Missed first, and its time was given to somebody else meanwhile.
    if (isTakenAlready(error)) throw errors.CLOSED();
    throw error;
  }

  context.audit({ target: row.id, unitId: row.unit_id, detail: { minutes, next } });
  return { done: true };
};

export const markMissed: Handler<typeof counsellingContract.markMissed> = async ({
  input,
  context,
  errors,
}) => {
  const { cause } = input;
  const row = await closable(context, input.appointmentId, errors);
  await record(context, row, { state: 'missed', minutes: null, next_step: null, cause });

  context.audit({ target: row.id, unitId: row.unit_id, detail: { cause } });
  return { done: true };
};

async function closable(
  { db, tenantId, now }: OperationContext,
  id: string,
  errors: { NOT_YET: () => Error; CLOSED: () => Error },
): Promise<AppointmentRow> {
  await sql`select id from counselling_appointments
    where tenant_id = ${tenantId} and id = ${id} for update`.execute(db);
  const row = await appointmentById(db, tenantId, id);
  if (!row || !['booked', 'done', 'missed'].includes(row.state)) throw errors.CLOSED();
  if (row.starts_at > now) throw errors.NOT_YET();
  if (now.getTime() > row.ends_at.getTime() + correctableMs) throw errors.CLOSED();
  return row;
}

interface Outcome {
  state: 'done' | 'missed';
  minutes: number | null;
  next_step: string | null;
  cause: string | null;
}

async function record(
  { db, tenantId, now }: OperationContext,
  row: AppointmentRow,
  outcome: Outcome,
): Promise<void> {
  await db
    .updateTable('counselling_appointments')
    .set({ ...outcome, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
}
