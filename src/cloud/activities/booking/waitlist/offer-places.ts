import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { notify } from '@cloud/platform/notify/notify';
import { planOffers } from '@shared/activities/waitlist/waitlist-rules';
import { offerDeadline } from '@shared/activities/waitlist/offer-clock';
import { dayAndTime } from '@shared/time/time-format';
import { expireOffer } from './expire-offer-job';
import { countPasses, writeGroups, type LockedGroup } from '../lock-groups';
import { placeOffered } from '../../notifications';

interface Context {
  /** The transaction that holds the groups' lock. */
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/**
 * Offers the free places of an activity to those who wait, in order. An offered place is held until
 * its deadline, so it cannot go to anybody else; a job takes it back then.
 * @param groups of the activity, under their lock
 * @returns how many parties were offered places
 */
export async function offerFreePlaces(
  context: Context,
  activityId: string,
  groups: readonly LockedGroup[],
): Promise<number> {
  const { db, tenantId, now } = context;
  if (groups.every(({ waiting }) => waiting.length === 0)) return 0;
  const activity = await db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    .where('status', '=', 'published')
    .select(['title', 'starts_at'])
    .executeTakeFirst();
  if (!activity) return 0;

  let offered = 0;
  const deadline = offerDeadline(now, activity.starts_at);
  for (const group of groups) {
    const free = group.places - group.taken;
    const { waiting } = group;
    const plan = planOffers({ free, waiting, startsAt: activity.starts_at }, now);
    if (plan.offers.length === 0) continue;
    for (const party of plan.offers) {
      await db
        .updateTable('bookings')
        .set({ status: 'offered', offer_expires_at: deadline, updated_at: now })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', party.id)
        .execute();
      group.taken += party.partySize;
      await notifyOffer(context, party.id, activity.title, deadline);
      await enqueue(
        context,
        expireOffer,
        { bookingId: party.id },
        { startAfter: deadline, singletonKey: party.id },
      );
    }
    const gone = new Set(plan.offers.map(({ id }) => id));
    group.waiting = waiting.filter(({ id }) => !gone.has(id));
    await countPasses(db, tenantId, plan.passed);
    await writeGroups(db, tenantId, [group]);
    offered += plan.offers.length;
  }
  return offered;
}

async function notifyOffer(
  context: Context,
  bookingId: string,
  title: string,
  deadline: Date,
): Promise<void> {
  const booking = await context.db
    .selectFrom('bookings')
    .where('tenant_id', '=', context.tenantId)
    .where('id', '=', bookingId)
    .select(['booked_by', 'guest_name'])
    .executeTakeFirstOrThrow();
  const whose = booking.guest_name ? `给${booking.guest_name}候补的` : '你候补的';
  await notify(context, {
    personId: booking.booked_by,
    kind: placeOffered,
    title: '有名额了，要不要？',
    body: `${whose}“${title}”有名额了，给你留到 ${dayAndTime(deadline)}。过了时间会让给下一位。`,
    link: { to: 'ticket', bookingId },
    dedupeKey: `place-offered ${bookingId} ${deadline.toISOString()}`,
    values: { title, time: dayAndTime(deadline), note: '打开小程序确认，过时让给下一位' },
    usefulUntil: deadline,
  });
}
