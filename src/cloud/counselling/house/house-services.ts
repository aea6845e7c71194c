import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { services } from '@shared/counselling/services';

export const houseServices: Handler<typeof counsellingContract.houseServices> = async ({
  input,
  context,
}) => {
  const rows = await context.db
    .selectFrom('counselling_services')
    .where('tenant_id', '=', context.tenantId)
    .where('unit_id', '=', input.unitId)
    .orderBy('service')
    .selectAll()
    .execute();
  return {
    services: rows.map((row) => ({
      service: oneOf(services, row.service),
      minutes: row.minutes,
      cancelHours: row.cancel_hours,
      callsFrom: row.calls_from,
      revision: row.revision,
    })),
  };
};
