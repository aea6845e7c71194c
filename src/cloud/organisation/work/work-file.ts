import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { fileKey } from '@cloud/platform/work/files';
import type { organisationContract } from '@shared/organisation/contract';
import { seesPeople } from '@shared/organisation/roles';
import { covers } from '@shared/organisation/rules';
import { unitById } from '../queries';
import { hasFile } from './present-work';
import { loadOwnRun } from './work';

/** Long enough for a click; the address itself is all that is needed to fetch the file. */
const seconds = 60;

export const workFile: Handler<typeof organisationContract.workFile> = async ({
  input,
  context,
  errors,
}) => {
  const row = await loadOwnRun(context, input.workId);
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
