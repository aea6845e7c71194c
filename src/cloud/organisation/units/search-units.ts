import type { Handler } from '@cloud/platform/operation/handler';
import type { organisationContract } from '@shared/organisation/contract';
import { presentUnit } from '../present';
import { unitById, unitsLike } from '../queries';

export const searchUnits: Handler<typeof organisationContract.searchUnits> = async ({
  input,
  context,
}) => {
  const { db, tenantId } = context;
  const under = input.underId && (await unitById(db, tenantId, input.underId));
  if (input.underId && !under) return { units: [] };

  const rows = await unitsLike(db, tenantId, {
    text: input.text,
    kinds: input.kinds,
    underPath: under ? under.path : undefined,
  });
  return { units: rows.map((row) => ({ ...presentUnit(row), parentName: row.parent_name })) };
};
