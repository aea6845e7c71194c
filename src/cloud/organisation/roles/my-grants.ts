import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { organisationContract } from '@shared/organisation/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { presentGrant } from '../present';
import { grantRowsOf } from '../queries';

export const myGrants: Handler<typeof organisationContract.myGrants> = async ({ context }) => {
  const { db, tenantId, now } = context;
  const rows = await grantRowsOf(db, tenantId, personOf(context), shanghaiDate(now));
  const { caller } = context;
  const withheld = caller.kind === 'person' ? caller.withheld : [];
  const isWithheld = (row: (typeof rows)[number]) =>
    withheld.some(({ role, unitId }) => role === row.role && unitId === row.unit_id);
  return { grants: rows.map((row) => ({ ...presentGrant(row), withheld: isWithheld(row) })) };
};
