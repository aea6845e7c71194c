import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { holdingStatuses } from '@shared/activities/rules';
import { presentBooking } from './present';
import { bookingById, lockFirstQuota } from './queries';

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

  await db
    .updateTable('bookings')
    .set({ status: 'cancelled', cancelled_at: now, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', booking.id)
    .execute();
  if (holdingStatuses.some((status) => status === booking.status)) {
    await db
      .updateTable('activity_quotas')
      .set((eb) => ({ taken: eb('taken', '-', booking.party_size) }))
      .where('tenant_id', '=', tenantId)
      .where('id', '=', booking.quota_id)
      .execute();
  }

  context.audit({ target: booking.id, unitId: booking.unit_id });
  return presentBooking({ ...booking, status: 'cancelled', cancelled_at: now }, now);
};
