import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { holdsPlaces } from '@shared/activities/rules';
import { oneOf } from '@cloud/platform/one-of';
import { bookingStatuses } from '@shared/activities/views';
import { writeGroups, type LockedGroup } from './lock-groups';

type Db = Kysely<Database>;

interface LiveBooking {
  id: string;
  quota_id: string;
  status: string;
  party_size: number;
}

type Ending = 'cancelled' | 'declined' | 'expired';

/**
 * Ends a live booking and takes it out of its group: its places become free, or its turn in the
 * waitlist ends. Offering what became free is the caller's next step (`offer-places.ts`).
 * @param groups of the activity, under their lock; the booking was read under it
 */
export async function releaseBooking(
  db: Db,
  tenantId: string,
  groups: readonly LockedGroup[],
  booking: LiveBooking,
  ending: { status: Ending; now: Date; staffReason?: string },
): Promise<void> {
  await db
    .updateTable('bookings')
    .set({
      status: ending.status,
      cancelled_at: ending.status === 'cancelled' ? ending.now : null,
      offer_expires_at: null,
      updated_at: ending.now,
      ...(ending.staffReason === undefined ? {} : { staff_reason: ending.staffReason }),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', booking.id)
    .execute();

  const group = groups.find(({ id }) => id === booking.quota_id);
  if (!group) throw new Error('a booking was released without the lock of its group');
  if (holdsPlaces(oneOf(bookingStatuses, booking.status))) group.taken -= booking.party_size;
  else group.waiting = group.waiting.filter(({ id }) => id !== booking.id);
  await writeGroups(db, tenantId, [group]);
}
