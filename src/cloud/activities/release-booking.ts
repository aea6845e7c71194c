import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { holdingStatuses } from '@shared/activities/rules';
import type { BookingRow } from './queries';

type Db = Kysely<Database>;

/**
 * Ends a live booking and gives its places back. The caller holds the lock of the activity's places
 * (`lockFirstQuota`) and has read the booking under it.
 */
export async function releaseBooking(
  db: Db,
  tenantId: string,
  booking: Pick<BookingRow, 'id' | 'quota_id' | 'status' | 'party_size'>,
  now: Date,
): Promise<void> {
  await db
    .updateTable('bookings')
    .set({ status: 'cancelled', cancelled_at: now, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', booking.id)
    .execute();
  if (!holdingStatuses.some((status) => status === booking.status)) return;
  await db
    .updateTable('activity_quotas')
    .set((eb) => ({ taken: eb('taken', '-', booking.party_size) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', booking.quota_id)
    .execute();
}
