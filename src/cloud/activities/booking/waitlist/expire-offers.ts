import { inTransaction } from '@cloud/platform/database/in-transaction';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { bindJob, type BoundJob, type JobContext } from '@cloud/platform/jobs/job';
import { notify } from '@cloud/platform/notify/notify';
import { bookingById } from '../booking-queries';
import { expireOffer, sweepOffers } from './expire-offer-job';
import { lockGroups } from '../lock-groups';
import { offerFreePlaces } from './offer-places';
import { releaseBooking } from '../release-booking';
import { offerExpired } from '../../notifications';

/** Offers that nobody answered in time go to the next. */
export const offerJobs: BoundJob[] = [
  bindJob(expireOffer, ({ payload, context }) => expire(context, payload.bookingId)),
  bindJob(sweepOffers, ({ context }) => sweep(context)),
];

async function expire(context: JobContext, bookingId: string): Promise<void> {
  const { tenantId, now } = context;
  const found = await bookingById(context.db, tenantId, bookingId);
  if (!found) return;
  await inTransaction(context.db, async (db) => {
    const groups = await lockGroups(db, tenantId, [found.activity_id]);
    const booking = await bookingById(db, tenantId, bookingId);
    // Accepted or declined meanwhile, or offered again with a later deadline.
    if (!booking || booking.status !== 'offered') return;
    if (booking.offer_expires_at === null || booking.offer_expires_at > now) return;
    await releaseBooking(db, tenantId, groups, booking, { status: 'expired', now });
    await notify(
      { db, tenantId, now },
      {
        personId: booking.booked_by,
        kind: offerExpired,
        title: '名额让给下一位了',
        body: `“${booking.title}”给你留的名额过了时间。还想来，可以重新候补。`,
        link: { to: 'activity', activityId: booking.activity_id },
        dedupeKey: `offer-expired ${bookingId} ${booking.offer_expires_at.toISOString()}`,
      },
    );
    await offerFreePlaces({ db, tenantId, now }, booking.activity_id, groups);
  });
}

async function sweep(context: JobContext): Promise<void> {
  const overdue = await context.db
    .selectFrom('bookings')
    .where('tenant_id', '=', context.tenantId)
    .where('status', '=', 'offered')
    .where('offer_expires_at', '<=', context.now)
    .orderBy('offer_expires_at')
    .limit(500)
    .select('id')
    .execute();
  for (const { id } of overdue) {
    await enqueue(context, expireOffer, { bookingId: id }, { singletonKey: id });
  }
  await offerWhatWasGathered(context);
}

/**
 * From a day before the start, places are no longer gathered for a large party: those behind it get
 * them now. No command happens at that moment, so a periodic job looks for it.
 */
async function offerWhatWasGathered({ db, tenantId, now }: JobContext): Promise<void> {
  const nextDay = new Date(now.getTime() + 24 * 3_600_000);
  const rows = await db
    .selectFrom('activities as a')
    .innerJoin('activity_quotas as q', (join) =>
      join.onRef('q.tenant_id', '=', 'a.tenant_id').onRef('q.activity_id', '=', 'a.id'),
    )
    .where('a.tenant_id', '=', tenantId)
    .where('a.status', '=', 'published')
    .where('a.starts_at', '>', now)
    .where('a.starts_at', '<=', nextDay)
    .where('q.waiting', '>', 0)
    .whereRef('q.taken', '<', 'q.places')
    .select('a.id')
    .distinct()
    .execute();
  for (const { id } of rows) {
    await inTransaction(db, async (trx) => {
      const groups = await lockGroups(trx, tenantId, [id]);
      await offerFreePlaces({ db: trx, tenantId, now }, id, groups);
    });
  }
}
