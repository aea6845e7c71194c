import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import type { AppointmentRow } from '../queries';
import { forgetReminder } from '../reminders/forget-reminder';
import { isTakenAlready, type TakenTime } from './take-time';

interface Context {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/**
 * Writes the new time into the same row: the old one is free in the same moment. What spoke of the old time
 * – a reminder, a proposal – ends with it.
 */
export async function moveAppointment(
  context: Context,
  row: AppointmentRow,
  time: TakenTime,
  taken: () => Error,
): Promise<void> {
  const { db, tenantId, now } = context;
  await dropProposals(context, row.id);
  await forgetReminder(context, row);
  try {
    await db
      .updateTable('counselling_appointments')
      .set({ ...time, reminded_at: null, updated_at: now })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', row.id)
      .execute();
  } catch (error) {
    if (isTakenAlready(error)) throw taken();
    throw error;
  }
}

export interface Ending {
  cause: 'her' | 'counsellor' | 'centre';
  isLate: boolean;
}

/** Ends an appointment that is to come, and all that hangs on it. Under its counsellor's lock. */
export async function endAppointment(
  context: Context,
  row: AppointmentRow,
  { cause, isLate }: Ending,
): Promise<void> {
  const { db, tenantId, now } = context;
  await dropProposals(context, row.id);
  await forgetReminder(context, row);
  await db
    .updateTable('counselling_appointments')
    .set({ state: 'cancelled', cause, is_late: isLate, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
}

async function dropProposals({ db, tenantId }: Context, id: string): Promise<void> {
  await db
    .deleteFrom('counselling_appointments')
    .where('tenant_id', '=', tenantId)
    .where('replaces_id', '=', id)
    .where('state', '=', 'offered')
    .execute();
}
