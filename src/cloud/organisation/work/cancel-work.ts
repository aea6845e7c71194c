import type { Handler } from '@cloud/platform/operation/handler';
import { cancelRun } from '@cloud/platform/work/read-work';
import type { organisationContract } from '@shared/organisation/contract';
import { presentWork } from './present-work';
import { loadOwnRun } from './work';

export const cancelWork: Handler<typeof organisationContract.cancelWork> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const isCancelled = await cancelRun(db, tenantId, input.workId, now);
  if (!isCancelled) throw errors.ALREADY_OVER();
  const row = await loadOwnRun(context, input.workId);

  context.audit({ target: row.id, unitId: row.unit_id, detail: { kind: row.kind } });
  return presentWork(row, now);
};
