import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { presentBooking } from './present';
import { bookingById, lockFirstQuota } from './queries';
import { releaseBooking } from './release-booking';

export const cancel: Handler<typeof activitiesContract.cancel> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const found = await bookingById(db, tenantId, input.bookingId);
  if (!found) throw fail('NOT_FOUND');
  // The same lock as sign-up takes; what was read before it may be old.
  await lockFirstQuota(db, tenantId, found.activity_id);
  const booking = await bookingById(db, tenantId, input.bookingId);
  if (!booking || booking.cancelled_at !== null) throw errors.NOT_BOOKED();
  if (!presentBooking(booking, now).canCancel) {
    throw errors.CANCEL_CLOSED({ data: { cancelUntil: booking.cancel_until.toISOString() } });
  }

  await releaseBooking(db, tenantId, booking, now);
  context.audit({ target: booking.id, unitId: booking.unit_id });
  return presentBooking({ ...booking, status: 'cancelled', cancelled_at: now }, now);
};
