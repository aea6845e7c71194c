import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { presentBooking } from '../present';
import { bookingById } from './booking-queries';
import { lockGroups } from './lock-groups';
import { offerFreePlaces } from './waitlist/offer-places';
import { releaseBooking } from './release-booking';

export const cancel: Handler<typeof activitiesContract.cancel> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const found = await bookingById(db, tenantId, input.bookingId);
  if (!found) throw fail('NOT_FOUND');
  const groups = await lockGroups(db, tenantId, [found.activity_id]);
  const booking = await bookingById(db, tenantId, input.bookingId);
  if (!booking || booking.cancelled_at !== null) throw errors.NOT_BOOKED();
  if (!presentBooking(booking, now).canCancel) {
    throw errors.CANCEL_CLOSED({ data: { cancelUntil: booking.cancel_until.toISOString() } });
  }

  await releaseBooking(db, tenantId, groups, booking, { status: 'cancelled', now });
  await offerFreePlaces(context, booking.activity_id, groups);

  context.audit({ target: booking.id, unitId: booking.unit_id });
  const cancelled = { status: 'cancelled', cancelled_at: now, offer_expires_at: null };
  return presentBooking({ ...booking, ...cancelled, position: null }, now);
};
