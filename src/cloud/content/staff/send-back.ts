import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import { lockedPiece } from '../queries';
import { decide, reviewDecision, tellWriter } from './decide';

export const sendBack: Handler<typeof contentContract.sendBack> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const row = await lockedPiece(db, tenantId, input.pieceId);
  if (!row) throw fail('NOT_FOUND');
  if (row.revision !== input.revision) throw errors.CHANGED_MEANWHILE();
  if (row.status !== 'in-review') throw errors.NOT_IN_REVIEW();
  const decision = await reviewDecision(context, row);
  if (decision === 'own-work') throw errors.OWN_WORK();
  if (decision === 'same-unit') throw errors.REVIEWED_ABOVE();

  await db
    .updateTable('content_pieces')
    .set({ status: 'draft', updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  await decide(context, row, 'returned', input.reason);
  await tellWriter(context, row, {
    kind: 'content-returned',
    title: '稿子退回来了',
    body: (title) => `“${title}”要改一改：${input.reason}`,
  });

  context.audit({ target: row.id, unitId: row.unit_id, detail: { revision: row.revision } });
  return { done: true };
};
