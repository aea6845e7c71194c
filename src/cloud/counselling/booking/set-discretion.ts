import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { forgetReminder } from '../reminders/forget-reminder';
import { presentAppointment } from '../present';
import { appointmentById } from '../queries';

export const setDiscretion: Handler<typeof counsellingContract.setDiscretion> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const row = await appointmentById(db, tenantId, input.appointmentId);
  if (!row) throw fail('NOT_FOUND');
  const { atHome, remind } = input;
  await db
    .updateTable('counselling_appointments')
    .set({ at_home: atHome, remind, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  if (!remind) await forgetReminder(context, row);

  context.audit({ target: row.id, unitId: row.unit_id });
  return presentAppointment({ ...row, at_home: atHome, remind }, now);
};
