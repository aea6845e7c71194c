import { fail } from '@cloud/platform/errors';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { lockGroups, type LockedGroup } from '../booking/lock-groups';
import { bookingById, type BookingRow } from '../booking/booking-queries';

/** A booking, read under the lock of its activity's groups. */
export async function lockBooking(
  { db, tenantId }: OperationContext,
  bookingId: string,
): Promise<{ booking: BookingRow; groups: LockedGroup[] }> {
  const found = await bookingById(db, tenantId, bookingId);
  if (!found) throw fail('NOT_FOUND');
  const groups = await lockGroups(db, tenantId, [found.activity_id]);
  const booking = await bookingById(db, tenantId, bookingId);
  if (!booking) throw fail('NOT_FOUND');
  return { booking, groups };
}
