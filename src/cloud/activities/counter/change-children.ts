import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { isLive } from '@shared/activities/rules';
import { partyObstacles } from '@shared/activities/sign-up/eligibility';
import { bookingStatuses, memberKinds } from '@shared/activities/views';
import { passedByHand } from '@shared/activities/waitlist/move-rules';
import { planPartyChange } from '@shared/activities/waitlist/party-change';
import { countPasses, writeGroups } from '../booking/lock-groups';
import { readParty } from '../booking/sign-up/read-party';
import { loadOpenFacts } from '../booking/sign-up/sign-up-facts';
import { offerFreePlaces } from '../booking/waitlist/offer-places';
import { presentBooking } from '../present';
import { membersOf } from '../booking/booking-queries';
import { lockBooking } from '../roster/lock-booking';
import { notifyBooker } from '../roster/notify-booker';

export const changeChildren: Handler<typeof activitiesContract.changeChildren> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { bookingId, reason } = input;
  const { booking, groups } = await lockBooking(context, bookingId);
  const status = oneOf(bookingStatuses, booking.status);
  const isOn = booking.activity_status === 'published' && booking.ends_at > now;
  if (!isLive(status) || !isOn) throw errors.NOT_BOOKED();
  const group = groups.find(({ id }) => id === booking.quota_id);
  if (!group) throw fail('NOT_FOUND');

  const there = await membersOf(db, tenantId, bookingId);
  const kept = there.flatMap(({ kind: stored, label, age_months, family_member_id }) => {
    const kind = oneOf(memberKinds, stored);
    if (kind === 'small-child') return [];
    // Their age was checked when she signed up, with more detail than is stored.
    const age = age_months === null ? null : { from: age_months, to: age_months + 11 };
    return [{ kind, label, age, familyMemberId: family_member_id }];
  });
  const children = readParty(input.children, null, new Map()) ?? [];
  const party = [...kept, ...children];
  const facts = await loadOpenFacts(db, tenantId, booking.activity_id, booking.booked_by, now);
  if (!facts) throw fail('NOT_FOUND');
  // Whether she herself may come was decided when she signed up.
  const found = partyObstacles(facts.admission, party);
  if (found.length > 0) throw errors.NOT_ELIGIBLE({ data: { obstacles: found } });
  const plan = planPartyChange({ status, partySize: booking.party_size }, party.length, group);
  if (plan.outcome === 'no-place') throw errors.NO_PLACE();

  group.taken += plan.placesTaken;
  const passed = plan.placesTaken > 0 ? passedByHand(group.waiting, bookingId) : [];
  const turn = group.waiting.find(({ id }) => id === bookingId);
  if (turn) turn.partySize = party.length;
  await db
    .updateTable('bookings')
    .set({ party_size: party.length, staff_reason: reason, updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', bookingId)
    .execute();
  await db
    .deleteFrom('booking_members')
    .where('tenant_id', '=', tenantId)
    .where('booking_id', '=', bookingId)
    .execute();
  await db
    .insertInto('booking_members')
    .values(
      party.map((member, position) => ({
        tenant_id: tenantId,
        booking_id: bookingId,
        position,
        kind: member.kind,
        family_member_id: member.familyMemberId,
        label: member.label,
        age_months: member.age?.from ?? null,
      })),
    )
    .execute();
  await writeGroups(db, tenantId, [group]);
  await countPasses(db, tenantId, passed);
  await offerFreePlaces(context, booking.activity_id, groups);
  await notifyBooker(context, booking, 'changed', `一共 ${party.length} 人。${reason}`);

  context.audit({
    target: bookingId,
    unitId: booking.unit_id,
    detail: { was: booking.party_size, is: party.length },
  });
  return presentBooking({ ...booking, party_size: party.length }, now);
};
