import type { Handler } from '@cloud/platform/operation/handler';
import { cancelRun } from '@cloud/platform/background-tasks/read-tasks';
import type { organisationContract } from '@shared/organisation/contract';
import { presentBackgroundTask } from './present-background-task';
import { loadOwnRun } from './background-task';

export const cancelBackgroundTask: Handler<
  typeof organisationContract.cancelBackgroundTask
> = async ({ input, context, errors }) => {
  const { db, tenantId, now } = context;
  const isCancelled = await cancelRun(db, tenantId, input.taskId, now);
  if (!isCancelled) throw errors.ALREADY_OVER();
  const row = await loadOwnRun(context, input.taskId);

  context.audit({ target: row.id, unitId: row.unit_id, detail: { kind: row.kind } });
  return presentBackgroundTask(row, now);
};
