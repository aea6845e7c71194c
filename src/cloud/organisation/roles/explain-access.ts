import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { namesOf } from '@cloud/people/queries';
import type { organisationContract } from '@shared/organisation/contract';
import { roleNames, seesPeople } from '@shared/organisation/roles';
import { covers } from '@shared/organisation/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentGrant } from '../present';
import { grantRowsOf, unitById } from '../queries';

/** Only roles that reach the unit: what else she holds elsewhere is not told. */
export const explainAccess: Handler<typeof organisationContract.explainAccess> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const held = await grantRowsOf(db, tenantId, input.personId, shanghaiDate(now));
  const reaching = held.filter((row) => covers({ unitPath: row.unit_path }, unit.path));
  const givers = reaching.flatMap((row) => row.granted_by ?? []);
  // Her name is told with a role of hers that reaches, never for an id alone.
  const named = reaching.length > 0 ? [input.personId, ...givers] : [];
  const names = await namesOf(db, tenantId, named);
  context.audit({ target: input.personId, unitId: unit.id, detail: { roles: reaching.length } });
  return {
    personName: names.get(input.personId) ?? null,
    unitName: unit.name,
    grants: reaching.map((row) => {
      const grant = presentGrant(row);
      return {
        ...grant,
        roleName: roleNames[grant.role],
        grantedBy: (row.granted_by && names.get(row.granted_by)) ?? null,
        seesPeople: seesPeople(grant.role),
      };
    }),
  };
};
