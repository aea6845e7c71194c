import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { policiesContract } from '@shared/policies/contract';
import { shanghaiDate } from '@shared/time/shanghai';
import { followsPolicy } from '../follow/follows';
import { presentDetail } from '../present';
import { livePolicy } from '../queries';

export const policy: Handler<typeof policiesContract.policy> = async ({ input, context }) => {
  const { caller, db, tenantId, now } = context;
  const row = await livePolicy(db, tenantId, input.policyId);
  if (!row) throw fail('NOT_FOUND');
  const following =
    caller.kind === 'person' && (await followsPolicy(db, tenantId, caller.personId, row.id));
  return presentDetail(row, shanghaiDate(now), following);
};
