import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { ownRun } from '@cloud/platform/work/read-work';
import type { organisationContract } from '@shared/organisation/contract';
import { presentWork, type RunRow } from './present-work';

export const work: Handler<typeof organisationContract.work> = async ({ input, context }) =>
  presentWork(await loadOwnRun(context, input.workId), context.now);

export async function loadOwnRun(context: OperationContext, runId: string): Promise<RunRow> {
  const row = await ownRun(context.db, context.tenantId, personOf(context), runId);
  if (!row) throw fail('NOT_FOUND');
  return row;
}
