import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { activitiesContract } from '@shared/activities/contract';
import { passedByHand, planMove } from '@shared/activities/waitlist/move-rules';
import { bookingStatuses } from '@shared/activities/views';
import { countPasses, writeGroups } from '../booking/lock-groups';
import { offerFreePlaces } from '../booking/waitlist/offer-places';
import { presentBooking } from '../present';
import { lockBooking } from './lock-booking';
import { notifyBooker } from './notify-booker';

export const moveByHand: Handler<typeof activitiesContract.moveByHand> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { bookingId, reason } = input;
  const { booking, groups } = await lockBooking(context, bookingId);
  const from = groups.find(({ id }) => id === booking.quota_id);
  const to = groups.find(({ id }) => id === (input.groupId ?? booking.quota_id));
  if (!from || !to) throw fail('NOT_FOUND');
  if (booking.activity_status !== 'published' || booking.ends_at <= now) throw errors.NOT_MOVABLE();

  const status = oneOf(bookingStatuses, booking.status);
  const party = { status, partySize: booking.party_size };
  const plan = planMove(party, to.places - to.taken, from !== to);
  if (plan.outcome === 'not-movable') throw errors.NOT_MOVABLE();
  if (plan.outcome === 'no-place') throw errors.NO_PLACE();

  // An offer already holds its places: confirming it in its own group takes nothing from anybody.
  const passed = plan.holdsAlready && from === to ? [] : passedByHand(to.waiting, bookingId);
  for (const one of passed) one.passedOver += 1;
  if (plan.holdsAlready) from.taken -= party.partySize;
  else from.waiting = from.waiting.filter(({ id }) => id !== bookingId);
  to.taken += party.partySize;
  await db
    .updateTable('bookings')
    .set({
      status: plan.status,
      quota_id: to.id,
      offer_expires_at: null,
      staff_reason: reason,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', bookingId)
    .execute();
  await writeGroups(db, tenantId, from === to ? [to] : [from, to]);
  await countPasses(db, tenantId, passed);
  await offerFreePlaces(context, booking.activity_id, groups);
  const isMove = status === plan.status;
  await notifyBooker(context, booking, isMove ? 'moved' : 'given-place', reason);

  context.audit({
    target: bookingId,
    unitId: booking.unit_id,
    detail: { was: status, is: plan.status, group: to.id },
  });
  const shown = { status: plan.status, quota_id: to.id, offer_expires_at: null, position: null };
  return presentBooking({ ...booking, ...shown }, now);
};
