import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { ownRun } from '@cloud/platform/background-tasks/read-tasks';
import type { organisationContract } from '@shared/organisation/contract';
import { presentBackgroundTask, type RunRow } from './present-background-task';

export const backgroundTask: Handler<typeof organisationContract.backgroundTask> = async ({
  input,
  context,
}) => presentBackgroundTask(await loadOwnRun(context, input.taskId), context.now);

export async function loadOwnRun(context: OperationContext, runId: string): Promise<RunRow> {
  const row = await ownRun(context.db, context.tenantId, personOf(context), runId);
  if (!row) throw fail('NOT_FOUND');
  return row;
}
