import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { absenceById, lockCounsellors } from '../queries';

export const withdrawAbsence: Handler<typeof counsellingContract.withdrawAbsence> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const row = await absenceById(db, tenantId, input.absenceId);
  if (!row) throw fail('NOT_FOUND');
  await lockCounsellors(db, tenantId, [row.counsellor_id]);
  await db
    .updateTable('counselling_absences')
    .set({ withdrawn_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .where('withdrawn_at', 'is', null)
    .execute();

  context.audit({ target: row.id, unitId: row.unit_id });
  return { done: true };
};
