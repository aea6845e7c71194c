import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { fileKey } from '@cloud/platform/background-tasks/task-files';
import type { organisationContract } from '@shared/organisation/contract';
import { seesPeople } from '@shared/organisation/roles';
import { covers } from '@shared/organisation/rules';
import { unitById } from '../queries';
import { hasFile } from './present-background-task';
import { loadOwnRun } from './background-task';

/** Long enough for a click; the address itself is all that is needed to fetch the file. */
const seconds = 60;

export const backgroundTaskFile: Handler<typeof organisationContract.backgroundTaskFile> = async ({
  input,
  context,
  errors,
}) => {
  const row = await loadOwnRun(context, input.taskId);
  if (row.state !== 'done' || row.file_parts === 0) throw errors.NO_FILE();
  if (!hasFile(row, context.now)) throw errors.FILE_GONE();
  // Whoever has left the unit does not take its lists along.
  const unit = await unitById(context.db, context.tenantId, row.unit_id);
  if (!unit || !seesPeopleAt(context, unit.path)) throw fail('NOT_ALLOWED');
  const { url } = await context.services.storage.presignGet(fileKey(row), { seconds });
  context.audit({ target: row.id, unitId: row.unit_id, detail: { kind: row.kind } });
  return { url, fileName: row.file_name ?? '文件' };
};

/** In this session: from a weak one, and with a role that sees nobody, there is no list to take. */
function seesPeopleAt({ caller }: OperationContext, unitPath: string): boolean {
  return (
    caller.kind === 'person' &&
    caller.grants.some((grant) => seesPeople(grant.role) && covers(grant, unitPath))
  );
}
