import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import { noteEdit } from '@cloud/platform/review/note-edit';
import { nameOf } from '@cloud/platform/review/review-rows';
import { lockedPiece } from '../queries';
import { pieceReview, reviewedPiece } from '../review/reviewed-piece';
import { checkDraft } from './check-draft';
import { plannedColumns, writeRevision } from './write-revision';

export const edit: Handler<typeof contentContract.edit> = async ({ input, context, errors }) => {
  const { db, tenantId, now } = context;
  const { pieceId, draft } = input;
  const row = await lockedPiece(db, tenantId, pieceId);
  if (!row) throw fail('NOT_FOUND');
  const before = await reviewedPiece(context, row);
  if (row.revision !== input.revision) {
    const editedBy = await nameOf(context, before.author);
    const { draft, revision } = before;
    throw errors.CHANGED_MEANWHILE({ data: { revision, editedBy, draft } });
  }
  // Lists find what residents see by these two: they do not change under it.
  if (row.kind !== draft.kind) {
    throw errors.BAD_DRAFT({ data: { field: 'kind', reason: '种类不能改，请另写一篇' } });
  }
  if (row.live !== null && row.unit_id !== draft.unitId) {
    throw errors.BAD_DRAFT({ data: { field: 'unitId', reason: '已经发布的不能换单位' } });
  }
  const checked = await checkDraft(context, draft);
  if ('problem' in checked) throw errors.BAD_DRAFT({ data: checked.problem });
  const { host } = checked;

  const revision = row.revision + 1;
  await writeRevision(context, pieceId, revision, draft);
  await db
    .updateTable('content_pieces')
    .set({
      ...plannedColumns(draft),
      unit_id: host.id,
      unit_path: host.path,
      audience_path: host.audiencePath,
      revision,
      status: 'draft',
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', pieceId)
    .execute();

  await noteEdit(context, pieceReview, before, {
    before: before.draft,
    differsFrom: () => true,
    revision,
    unitPath: host.path,
  });

  context.audit({ target: pieceId, unitId: host.id, detail: { revision } });
  return { pieceId, revision };
};
