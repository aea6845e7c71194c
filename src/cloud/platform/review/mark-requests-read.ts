import { shanghaiDate } from '@shared/time/shanghai';
import type { ReviewRow } from './review-rows';
import type { ReviewReader } from './reviewed-kind';

/** What a message that asks for a review is known by: one a batch; one a day of what goes on being edited. */
export function requestKey(
  row: Pick<ReviewRow, 'why' | 'batch_id' | 'subject_id' | 'requested_at'>,
): string {
  return row.why === 'changed'
    ? `review-changed ${row.subject_id} ${shanghaiDate(row.requested_at)}`
    : `review ${row.batch_id}`;
}

/** Messages that asked for these reviews count as read for everybody once the whole batch is done. */
export async function markRequestsRead(
  { db, tenantId, now }: ReviewReader,
  rows: readonly ReviewRow[],
): Promise<void> {
  const batches = new Map(rows.map((row) => [row.batch_id, row]));
  if (batches.size === 0) return;
  const open = await db
    .selectFrom('reviews')
    .where('tenant_id', '=', tenantId)
    .where('batch_id', 'in', [...batches.keys()])
    .where('state', '=', 'waiting')
    .select('batch_id')
    .execute();
  for (const { batch_id: id } of open) batches.delete(id);
  for (const row of batches.values()) {
    if (row.notified.length === 0) continue;
    await db
      .updateTable('inbox_messages')
      .set({ read_at: now })
      .where('tenant_id', '=', tenantId)
      .where('person_id', 'in', row.notified)
      .where('dedupe_key', '=', requestKey(row))
      .where('read_at', 'is', null)
      .execute();
  }
}
