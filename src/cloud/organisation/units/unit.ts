import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { organisationContract } from '@shared/organisation/contract';
import { presentAncestor, presentPlace, presentUnit } from '../present';
import { trailOf, unitById } from '../queries';

export const unit: Handler<typeof organisationContract.unit> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const row = await unitById(db, tenantId, input.id);
  if (!row) throw fail('NOT_FOUND');

  const trail = await trailOf(db, tenantId, row.path);
  return {
    ...presentUnit(row),
    ...presentPlace(row),
    trail: trail.map(presentAncestor),
    publishesItself: row.parent_id === null || row.publishes_itself,
  };
};
