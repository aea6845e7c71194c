import { fail } from '@cloud/platform/errors';
import type { StagedHandler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import { limitRate } from '@cloud/platform/secrets/rate-limit';
import { contactsOf } from '@cloud/people/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { bookingById } from '../booking/booking-queries';
import { recordDisclosure } from './record-disclosure';

/** Unmasking one number after another would amount to the export that only an administrator may make. */
const UNMASKED_AN_HOUR = 60;

export const unmask: StagedHandler<typeof activitiesContract.unmask> = {
  before: async ({ context: outside }) => {
    await limitRate(outside, {
      name: 'unmask',
      subject: personOf(outside),
      allowed: UNMASKED_AN_HOUR,
      windowSeconds: 3600,
    });

    return async ({ input, context }) => {
      const { db, tenantId } = context;
      const { bookingId, reason } = input;
      const booking = await bookingById(db, tenantId, bookingId);
      if (!booking) throw fail('NOT_FOUND');
      await recordDisclosure(context, { activityId: booking.activity_id, bookingId, reason });
      const contacts = await contactsOf(db, tenantId, [booking.booked_by]);
      const contact = contacts.get(booking.booked_by);

      context.audit({ target: bookingId, unitId: booking.unit_id });
      return { name: booking.guest_name ?? contact?.name ?? null, phone: contact?.phone ?? null };
    };
  },
};
