import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { activitiesContract } from '@shared/activities/contract';
import { isLive } from '@shared/activities/rules';
import { bookingStatuses } from '@shared/activities/views';
import { offerFreePlaces } from '../booking/waitlist/offer-places';
import { releaseBooking } from '../booking/release-booking';
import { presentBooking } from '../present';
import { lockBooking } from './lock-booking';
import { notifyBooker } from './notify-booker';

export const removeByHand: Handler<typeof activitiesContract.removeByHand> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { bookingId, reason } = input;
  const { booking, groups } = await lockBooking(context, bookingId);
  if (!isLive(oneOf(bookingStatuses, booking.status))) throw errors.NOT_BOOKED();

  const ending = { status: 'cancelled', now, staffReason: reason } as const;
  await releaseBooking(db, tenantId, groups, booking, ending);
  await offerFreePlaces(context, booking.activity_id, groups);
  await notifyBooker(context, booking, input.atHerWish ? 'cancelled-for-her' : 'removed', reason);

  context.audit({
    target: bookingId,
    unitId: booking.unit_id,
    detail: { was: booking.status, atHerWish: input.atHerWish },
  });
  const { status } = ending;
  return presentBooking({ ...booking, status, offer_expires_at: null, position: null }, now);
};
