import { sql, type Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { liveStatuses } from '@shared/activities/rules';
import { bookingById } from './booking-queries';
import { lockGroups } from './lock-groups';
import { offerFreePlaces } from './waitlist/offer-places';
import { releaseBooking } from './release-booking';

type Db = Kysely<Database>;

interface Pair {
  keepId: string;
  goneId: string;
}

/**
 * Moves the bookings of a duplicate record. Where both records hold or await a place in one activity,
 * the better booking stays (a place beats a turn in the waitlist, then the earlier wins) and the other
 * is cancelled. All groups concerned are locked, so that neither record signs up in between.
 */
export async function mergeBookings(
  db: Db,
  tenantId: string,
  pair: Pair,
  now: Date,
): Promise<string[]> {
  const activityIds = await liveActivitiesOf(db, tenantId, pair.goneId);
  const groups = await lockGroups(db, tenantId, activityIds);
  const spare = await spareBookings(db, tenantId, pair);
  for (const { id, activity_id: activityId } of spare) {
    const booking = await bookingById(db, tenantId, id);
    if (!booking) continue;
    const own = groups.filter((group) => group.activityId === activityId);
    await releaseBooking(db, tenantId, own, booking, {
      status: 'cancelled',
      now,
      staffReason: '两个账号并成一个',
    });
    await offerFreePlaces({ db, tenantId, now }, activityId, own);
  }
  const moved = await moveBookings(db, tenantId, pair);
  return [
    ...(moved > 0 ? [`${moved} 个报名移过来`] : []),
    ...(spare.length > 0 ? [`${spare.length} 个活动两边都报了，留一个，多出来的名额让给别人`] : []),
  ];
}

async function liveActivitiesOf(db: Db, tenantId: string, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bookings')
    .select('activity_id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where((eb) =>
      eb.or([
        eb('person_id', '=', personId),
        eb.and([eb('booked_by', '=', personId), eb('guest_name', 'is not', null)]),
      ]),
    )
    .where('status', 'in', liveStatuses)
    .orderBy('activity_id')
    .execute();
  return rows.map((row) => row.activity_id);
}

/** Of two live bookings of one activity, for herself or for one guest, the one to give back. */
async function spareBookings(db: Db, tenantId: string, { keepId, goneId }: Pair) {
  const { rows } = await sql<{ id: string; activity_id: string }>`
    with live as (
      select id, activity_id, row_number() over (
        partition by activity_id, guest_key
        order by array_position(array['confirmed', 'in-review', 'offered', 'waiting'], status),
          created_at, id
      ) as place
      from bookings
      where tenant_id = ${tenantId} and status = any(${liveStatuses}::text[])
        and (person_id in (${keepId}, ${goneId})
          or (booked_by in (${keepId}, ${goneId}) and guest_name is not null))
    )
    select id, activity_id from live where place > 1 order by activity_id, id`.execute(db);
  return rows;
}

async function moveBookings(db: Db, tenantId: string, { keepId, goneId }: Pair): Promise<number> {
  const moved = await db
    .updateTable('bookings')
    .set({ person_id: keepId })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', goneId)
    .returning('id')
    .execute();
  await db
    .updateTable('bookings')
    .set({ booked_by: keepId })
    .where('tenant_id', '=', tenantId)
    .where('booked_by', '=', goneId)
    .execute();
  return moved.length;
}
