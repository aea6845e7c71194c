import type { Handler } from '@cloud/platform/operation/handler';
import type { counsellingContract } from '@shared/counselling/contract';
import { addDays, shanghaiDate } from '@shared/time/shanghai';
import { counsellorRows } from '../queries';
import { presentQualification } from './present-hours';

/** So long before it ends, the end of a qualification is told. Days. */
const soon = 60;

export const counsellors: Handler<typeof counsellingContract.counsellors> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const rows = await counsellorRows(db, tenantId)
    .where('c.unit_id', '=', input.unitId)
    .orderBy('c.is_active', 'desc')
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(1000)
    .execute();
  const qualifications = await db
    .selectFrom('counselling_qualifications')
    .where('tenant_id', '=', tenantId)
    .orderBy('service')
    .selectAll()
    .execute();
  const before = addDays(shanghaiDate(now), soon);
  return {
    counsellors: rows.map((row) => {
      const own = qualifications.filter((each) => each.counsellor_id === row.id);
      const ends = own.flatMap(({ valid_until: until }) =>
        until && until <= before ? [until] : [],
      );
      return {
        id: row.id,
        name: row.name,
        isActive: row.is_active,
        services: own.map(presentQualification),
        endsSoon: ends.sort()[0] ?? null,
      };
    }),
  };
};
