import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import { contactsOf } from '@cloud/people/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { bookingById } from '../queries';
import { recordDisclosure } from './record-disclosure';

export const unmask: Handler<typeof activitiesContract.unmask> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const { bookingId, reason } = input;
  const booking = await bookingById(db, tenantId, bookingId);
  if (!booking) throw fail('NOT_FOUND');
  await recordDisclosure(context, { activityId: booking.activity_id, bookingId, reason });
  const contact = (await contactsOf(db, tenantId, [booking.booked_by])).get(booking.booked_by);

  context.audit({ target: bookingId, unitId: booking.unit_id });
  return { name: booking.guest_name ?? contact?.name ?? null, phone: contact?.phone ?? null };
};
