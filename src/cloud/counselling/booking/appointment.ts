import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { presentAppointment } from '../present';
import { appointmentById } from '../queries';

export const appointment: Handler<typeof counsellingContract.appointment> = async ({
  input,
  context,
}) => {
  const row = await appointmentById(context.db, context.tenantId, input.appointmentId);
  if (!row) throw fail('NOT_FOUND');
  return presentAppointment(row, context.now);
};
