import type { Handler } from '@cloud/platform/operation/handler';
import type { organisationContract } from '@shared/organisation/contract';
import { presentUnit } from '../present';
import { unitsBelow } from '../queries';

export const listUnits: Handler<typeof organisationContract.listUnits> = async ({
  input,
  context,
}) => {
  const parentId = input.parentId ?? null;
  const rows = await unitsBelow(context.db, context.tenantId, parentId, input.kinds);
  return { units: rows.map(presentUnit) };
};
