import { sql } from 'kysely';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { oneOf } from '@cloud/platform/one-of';
import type { counsellingContract } from '@shared/counselling/contract';
import { services } from '@shared/counselling/services';
import { counsellingLeadRoles, deskRoles } from '@shared/organisation/roles';
import { hasRole } from '@shared/organisation/rules';
import { counsellorRows } from '../queries';

export const myPlaces: Handler<typeof counsellingContract.myPlaces> = async ({ context }) => {
  const { db, tenantId, caller } = context;
  const grants = caller.kind === 'person' ? caller.grants : [];
  const own = await counsellorRows(db, tenantId)
    .where('c.person_id', '=', personOf(context))
    .select(
      sql<string[]>`array(select q.service from counselling_qualifications q
        where q.tenant_id = c.tenant_id and q.counsellor_id = c.id order by q.service)`.as('gives'),
    )
    .execute();
  const { rows: units } = await sql<{ id: string; short_name: string; path: string }>`
    select u.id, u.short_name, u.path from units u
    where u.tenant_id = ${tenantId} and exists (select from counselling_services s
      where s.tenant_id = u.tenant_id and s.unit_id = u.id)
    order by u.position, u.id limit 50`.execute(db);
  return {
    calendars: own
      .filter((row) => hasRole(grants, ['counsellor'], row.unit_path))
      .map((row) => ({
        counsellorId: row.id,
        name: row.name,
        unitId: row.unit_id,
        services: row.gives.map((each) => oneOf(services, each)),
      })),
    units: units
      .filter(({ path }) => hasRole(grants, deskRoles, path))
      .map(({ id, short_name: name, path }) => ({
        unitId: id,
        name,
        runs: hasRole(grants, counsellingLeadRoles, path),
      })),
  };
};
