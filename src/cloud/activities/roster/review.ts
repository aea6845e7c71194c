import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { offerFreePlaces } from '../booking/waitlist/offer-places';
import { releaseBooking } from '../booking/release-booking';
import { presentBooking } from '../present';
import { lockBooking } from './lock-booking';
import { notifyBooker } from './notify-booker';

export const review: Handler<typeof activitiesContract.review> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { bookingId, confirm, reason } = input;
  const { booking, groups } = await lockBooking(context, bookingId);
  if (booking.status !== 'in-review' || booking.activity_status !== 'published') {
    throw errors.NOT_IN_REVIEW();
  }

  const status = confirm ? 'confirmed' : 'declined';
  if (status === 'confirmed') {
    // Its place was held all the time.
    await db
      .updateTable('bookings')
      .set({ status, staff_reason: reason ?? null, updated_at: now })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', bookingId)
      .execute();
  } else {
    await releaseBooking(db, tenantId, groups, booking, { status, now, staffReason: reason });
    await offerFreePlaces(context, booking.activity_id, groups);
  }
  await notifyBooker(context, booking, status, reason);

  context.audit({ target: bookingId, unitId: booking.unit_id, detail: { status } });
  return presentBooking({ ...booking, status }, now);
};
