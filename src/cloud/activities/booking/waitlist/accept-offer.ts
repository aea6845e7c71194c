import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { presentBooking } from '../../present';
import { lockOffer } from './answer-offer';

/** The places are held for her already: accepting only removes the deadline. */
export const acceptOffer: Handler<typeof activitiesContract.acceptOffer> = async (args) => {
  const { db, tenantId, now, audit } = args.context;
  const { booking } = await lockOffer(args);

  const status = booking.needs_review ? 'in-review' : 'confirmed';
  await db
    .updateTable('bookings')
    .set({ status, offer_expires_at: null, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', booking.id)
    .execute();

  audit({ target: booking.id, unitId: booking.unit_id });
  return presentBooking({ ...booking, status, offer_expires_at: null }, now);
};
