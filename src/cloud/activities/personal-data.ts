import type { PersonalData } from '@cloud/platform/personal-data';
import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { liveStatuses } from '@shared/activities/rules';
import { lockGroups } from './booking/lock-groups';
import { mergeBookings } from './booking/merge-bookings';
import { offerFreePlaces } from './booking/waitlist/offer-places';
import { releaseBooking } from './booking/release-booking';
import { bookingById, bookings, everyBookingOf } from './booking/booking-queries';
import { staffSections } from './staff-personal-data';
import { keptBy } from '@cloud/platform/retention/retention';
import { retention } from './retention';

/** Her bookings, and those that she made for others. */
export const personalData: PersonalData = {
  domain: 'activities',

  async export(db, tenantId, personId) {
    const rows = await everyBookingOf(db, tenantId, personId);
    return [
      {
        key: 'bookings',
        title: '我的报名',
        labels: {
          title: '活动',
          startsAt: '开始时间',
          venue: '地点',
          code: '报名号',
          partySize: '人数',
          status: '状态',
          bookedAt: '报名时间',
          cancelledAt: '取消时间',
        },
        rows: rows.map((row) => ({
          title: row.title,
          startsAt: row.starts_at.toISOString(),
          venue: row.venue_name,
          code: row.code,
          partySize: row.party_size,
          status: row.status,
          bookedAt: row.created_at.toISOString(),
          cancelledAt: row.cancelled_at?.toISOString() ?? null,
        })),
      },
      ...(await staffSections(db, tenantId, personId)),
    ];
  },

  // One activity after the other in the order of ids, as nobody else locks two: no deadlock.
  async erase(db, tenantId, personId, now) {
    for (const { id, activity_id } of await comingBookings(db, tenantId, personId, now)) {
      const groups = await lockGroups(db, tenantId, [activity_id]);
      const booking = await bookingById(db, tenantId, id);
      if (!booking || booking.cancelled_at !== null) continue;
      await releaseBooking(db, tenantId, groups, booking, { status: 'cancelled', now });
      await offerFreePlaces({ db, tenantId, now }, activity_id, groups);
    }
    await db
      .updateTable('bookings')
      .set({ answers: '[]', spoken_consent: null, staff_reason: null })
      .where('tenant_id', '=', tenantId)
      .where('person_id', '=', personId)
      .execute();
    // Why somebody asked for her number: words of staff, who may have named her.
    await db
      .updateTable('number_disclosures')
      .set({ reason: '' })
      .where('tenant_id', '=', tenantId)
      .where('booking_id', 'in', (eb) =>
        eb
          .selectFrom('bookings')
          .where('tenant_id', '=', tenantId)
          .where('booked_by', '=', personId)
          .select('id'),
      )
      .execute();
    await db
      .updateTable('booking_members')
      .set({ label: '', family_member_id: null, age_months: null })
      .where('tenant_id', '=', tenantId)
      .where('booking_id', 'in', (eb) =>
        eb
          .selectFrom('bookings')
          .where('tenant_id', '=', tenantId)
          .where('person_id', '=', personId)
          .select('id'),
      )
      .execute();
  },

  async eraseMember(db, tenantId, personId, memberId) {
    await db
      .updateTable('booking_members')
      .set({ label: '', family_member_id: null, age_months: null })
      .where('tenant_id', '=', tenantId)
      .where('family_member_id', '=', memberId)
      .where('booking_id', 'in', (eb) =>
        eb
          .selectFrom('bookings')
          .where('tenant_id', '=', tenantId)
          .where((of) =>
            of.or([
              of('person_id', '=', personId),
              // The condition of an index: those that she made for somebody without an account.
              of.and([of('booked_by', '=', personId), of('guest_name', 'is not', null)]),
            ]),
          )
          .select('id'),
      )
      .execute();
  },

  merge: mergeBookings,

  async consequences(db, tenantId, personId, now) {
    const coming = await comingBookings(db, tenantId, personId, now);
    return coming.length > 0 ? [`${coming.length} 个还没开始的报名会取消，名额让给别人`] : [];
  },

  kept: keptBy(retention),
};

function comingBookings(db: Kysely<Database>, tenantId: string, personId: string, now: Date) {
  return bookings(db, tenantId)
    .where('b.person_id', '=', personId)
    .where('b.status', 'in', liveStatuses)
    .where('a.ends_at', '>', now)
    .orderBy('b.activity_id')
    .execute();
}
