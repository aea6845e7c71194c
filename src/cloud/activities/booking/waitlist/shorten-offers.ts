import { enqueue } from '@cloud/platform/jobs/enqueue';
import { notify } from '@cloud/platform/notify/notify';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { deadlineAfterMove } from '@shared/activities/waitlist/offer-clock';
import { dayAndTime } from '@shared/time/time-format';
import { bookings } from '../booking-queries';
import { expireOffer } from './expire-offer-job';
import { placeOffered } from '../../notifications';

/**
 * Shortens open offers whose deadline is too late for a start that was moved nearer. Called under the
 * lock of the groups, after the new start was written.
 */
export async function shortenOffers(context: OperationContext, activityId: string): Promise<void> {
  const { db, tenantId, now } = context;
  const offered = await bookings(db, tenantId)
    .where('b.activity_id', '=', activityId)
    .where('b.status', '=', 'offered')
    .execute();
  for (const booking of offered) {
    const { id, title, offer_expires_at: standing, starts_at: startsAt } = booking;
    if (!standing) continue;
    const deadline = deadlineAfterMove(standing, now, startsAt);
    if (deadline >= standing) continue;
    await db
      .updateTable('bookings')
      .set({ offer_expires_at: deadline, updated_at: now })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
    // The job of the old deadline still waits, under the booking's own key.
    const singletonKey = `${id} ${deadline.toISOString()}`;
    await enqueue(context, expireOffer, { bookingId: id }, { startAfter: deadline, singletonKey });
    // If the offer is over by that, the job notifies her.
    if (deadline <= now) continue;
    await notify(context, {
      personId: booking.booked_by,
      kind: placeOffered,
      title: '要早点确认了',
      body: `“${title}”提前了，名额给你留到 ${dayAndTime(deadline)}。过了时间会让给下一位。`,
      link: { to: 'ticket', bookingId: id },
      dedupeKey: `place-offered ${id} ${deadline.toISOString()}`,
      values: { title, time: dayAndTime(deadline), note: '提前了，打开小程序早点确认' },
      usefulUntil: deadline,
    });
  }
}
