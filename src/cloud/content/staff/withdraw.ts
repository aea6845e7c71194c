import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import { lockedPiece } from '../queries';
import { newId } from '@cloud/platform/new-id';
import { personOf } from '@cloud/platform/operation/operation-context';

export const withdraw: Handler<typeof contentContract.withdraw> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const row = await lockedPiece(db, tenantId, input.pieceId);
  if (!row) throw fail('NOT_FOUND');
  if (row.live_revision === null) throw errors.NOT_LIVE();

  await db
    .updateTable('content_pieces')
    .set({
      // A newer revision that is being written or reviewed stays what it is.
      ...(row.status === 'published' ? { status: 'withdrawn' } : {}),
      live: null,
      live_revision: null,
      live_from: null,
      live_until: null,
      live_pinned: false,
      live_position: 0,
      live_theme_id: null,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  await db
    .insertInto('content_withdrawals')
    .values({
      tenant_id: tenantId,
      id: newId(),
      piece_id: row.id,
      revision: row.live_revision,
      withdrawn_by: personOf(context),
      withdrawn_at: now,
      reason: input.reason,
    })
    .execute();

  context.audit({ target: row.id, unitId: row.unit_id, detail: { revision: row.live_revision } });
  return { done: true };
};
