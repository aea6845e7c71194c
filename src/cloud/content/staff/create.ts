import { newId } from '@cloud/platform/new-id';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { contentContract } from '@shared/content/contract';
import { checkDraft } from './check-draft';
import { plannedColumns, writeRevision } from './write-revision';

export const create: Handler<typeof contentContract.create> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { draft } = input;
  const checked = await checkDraft(context, draft);
  if ('problem' in checked) throw errors.BAD_DRAFT({ data: checked.problem });
  const { host } = checked;

  const pieceId = newId();
  await db
    .insertInto('content_pieces')
    .values({
      tenant_id: tenantId,
      id: pieceId,
      kind: draft.kind,
      unit_id: host.id,
      unit_path: host.path,
      audience_path: host.audiencePath,
      ...plannedColumns(draft),
      created_by: personOf(context),
      created_at: now,
      updated_at: now,
    })
    .execute();
  await writeRevision(context, pieceId, 1, draft);

  context.audit({ target: pieceId, unitId: host.id });
  return { pieceId, revision: 1 };
};
