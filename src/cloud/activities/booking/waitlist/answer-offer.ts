import { fail } from '@cloud/platform/errors';
import type { HandlerArguments } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { bookingById, type BookingRow } from '../booking-queries';
import { lockGroups, type LockedGroup } from '../lock-groups';

type Answer = HandlerArguments<typeof activitiesContract.acceptOffer>;

/**
 * The offer to be answered, read under the lock of its activity.
 * @throws NO_OFFER when there is none, either no longer or not yet
 */
export async function lockOffer({
  input,
  context,
  errors,
}: Answer): Promise<{ booking: BookingRow; groups: LockedGroup[] }> {
  const { db, tenantId, now } = context;
  const found = await bookingById(db, tenantId, input.bookingId);
  if (!found) throw fail('NOT_FOUND');
  const groups = await lockGroups(db, tenantId, [found.activity_id]);
  const booking = await bookingById(db, tenantId, input.bookingId);
  if (!booking || !isOffered(booking, now)) throw errors.NO_OFFER();
  return { booking, groups };
}

function isOffered(booking: BookingRow, now: OperationContext['now']): boolean {
  const { status, offer_expires_at: until, activity_status: activity } = booking;
  return status === 'offered' && until !== null && now < until && activity === 'published';
}
