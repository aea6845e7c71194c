import { sql, type Kysely } from 'kysely';
import { oneRoundTrip } from '@cloud/platform/database/one-round-trip';
import type { Database } from '@cloud/platform/database/schema.generated';
import { liveStatuses } from '@shared/activities/rules';
import type { GuestCaps } from '@shared/activities/sign-up/guest-rules';

/** Guests of those who book for others: how many in an activity, how many places in all to come. */
export class HeldGuests {
  private readonly here = new Map<string, number>();
  private readonly overall = new Map<string, number>();

  of(personId: string, activityId: string): GuestCaps {
    return {
      here: this.here.get(`${activityId} ${personId}`) ?? 0,
      overall: this.overall.get(personId) ?? 0,
    };
  }

  add(personId: string, activityId: string, guests: number, places: number): void {
    const { here, overall } = this.of(personId, activityId);
    this.here.set(`${activityId} ${personId}`, here + guests);
    this.overall.set(personId, overall + places);
  }
}

/**
 * Counted under a lock per booker: the locks of the activities do not cover what she books for other
 * activities at the same time. It is always taken after theirs.
 */
export async function heldGuests(
  db: Kysely<Database>,
  tenantId: string,
  bookers: readonly string[],
  now: Date,
): Promise<HeldGuests> {
  const held = new HeldGuests();
  const people = [...new Set(bookers)].sort();
  if (people.length === 0) return held;
  const statuses = sql.join(liveStatuses.map((status) => sql.lit(status)));
  const [, rows] = await oneRoundTrip(db, [
    sql`select pg_advisory_xact_lock(hashtextextended('guests of ' || booker, 0))
      from unnest(${people}::text[]) as b (booker)`,
    sql<{ booked_by: string; activity_id: string; guests: number; places: number }>`
      select b.booked_by, b.activity_id, count(*)::int as guests, sum(b.party_size)::int as places
      from unnest(${people}::uuid[]) as p (id)
      join bookings b on b.tenant_id = ${tenantId} and b.booked_by = p.id
      join activities a on a.tenant_id = b.tenant_id and a.id = b.activity_id
      where b.guest_name is not null and b.status in (${statuses}) and a.ends_at > ${now}
      group by b.booked_by, b.activity_id`,
  ]);
  for (const row of rows) held.add(row.booked_by, row.activity_id, row.guests, row.places);
  return held;
}
