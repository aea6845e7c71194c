import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { policiesContract } from '@shared/policies/contract';
import { duesOf } from '@shared/policies/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { liveBelow } from '../queries';
import { readDraft } from '../read-draft';

const mostShown = 200;

export const due: Handler<typeof policiesContract.due> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const today = shanghaiDate(now);
  const items = (await liveBelow(db, tenantId, unit.path)).flatMap((row) =>
    duesOf(readDraft(row.live), today).map((each) => ({
      policyId: row.id,
      title: row.title,
      ...each,
    })),
  );
  return { items: items.slice(0, mostShown) };
};
