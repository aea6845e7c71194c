import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { takingStates } from '@shared/counselling/rules';

/** Length and deadline are told before booking: what stands keeps both. */
export const saveService: Handler<typeof counsellingContract.saveService> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId } = context;
  const { unitId, service, minutes, cancelHours, callsFrom, revision } = input;
  const row = await db
    .selectFrom('counselling_services')
    .where('tenant_id', '=', tenantId)
    .where('unit_id', '=', unitId)
    .where('service', '=', service)
    .forUpdate()
    .selectAll()
    .executeTakeFirst();
  if (!row) throw fail('NOT_FOUND');
  if (row.revision !== revision) throw errors.CHANGED_MEANWHILE();
  if (row.cancel_hours !== cancelHours) {
    await db
      .updateTable('counselling_appointments')
      .set({ cancel_hours: row.cancel_hours })
      .where('tenant_id', '=', tenantId)
      .where('service', '=', service)
      .where('state', 'in', takingStates)
      .where('cancel_hours', 'is', null)
      .execute();
  }
  await db
    .updateTable('counselling_services')
    .set({ minutes, cancel_hours: cancelHours, calls_from: callsFrom, revision: row.revision + 1 })
    .where('tenant_id', '=', tenantId)
    .where('service', '=', service)
    .execute();

  const was = `${row.minutes} min, ${row.cancel_hours} h`;
  context.audit({ target: service, unitId, detail: { was, minutes, cancelHours } });
  return { done: true };
};
