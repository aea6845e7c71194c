import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { presentBooking } from '../../present';
import { lockOffer } from './answer-offer';
import { offerFreePlaces } from './offer-places';
import { releaseBooking } from '../release-booking';

export const declineOffer: Handler<typeof activitiesContract.declineOffer> = async (args) => {
  const { context } = args;
  const { db, tenantId, now, audit } = context;
  const { booking, groups } = await lockOffer(args);

  await releaseBooking(db, tenantId, groups, booking, { status: 'cancelled', now });
  await offerFreePlaces(context, booking.activity_id, groups);

  audit({ target: booking.id, unitId: booking.unit_id });
  const declined = { status: 'cancelled', cancelled_at: now, offer_expires_at: null };
  return presentBooking({ ...booking, ...declined }, now);
};
