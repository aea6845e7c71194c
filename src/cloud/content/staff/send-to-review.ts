import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import { lockedPiece } from '../queries';
import { decide } from './decide';

export const sendToReview: Handler<typeof contentContract.sendToReview> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const row = await lockedPiece(db, tenantId, input.pieceId);
  if (!row) throw fail('NOT_FOUND');
  if (row.revision !== input.revision) throw errors.CHANGED_MEANWHILE();
  // What was withdrawn may come back, but not without another look at it.
  if (row.status !== 'draft' && row.status !== 'withdrawn') throw errors.NOT_A_DRAFT();

  await db
    .updateTable('content_pieces')
    .set({ status: 'in-review', updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  await decide(context, row, 'sent');

  context.audit({ target: row.id, unitId: row.unit_id, detail: { revision: row.revision } });
  return { done: true };
};
