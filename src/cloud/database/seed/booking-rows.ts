import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { newId } from '@cloud/platform/ids';
import { newCode } from '@shared/signing/short-code';
import type { ActivityRows } from './activity-rows';
import { dice, type Dice } from './dice';
import type { SeededPeople } from './seed-people';

type BookingRow = Insertable<Database['bookings']>;
type MemberRow = Insertable<Database['booking_members']>;

export interface BookingRows {
  bookings: BookingRow[];
  members: MemberRow[];
}

type Companion = Pick<MemberRow, 'kind' | 'family_member_id' | 'age_months'>;

interface Party {
  personId: string;
  companions: readonly Companion[];
  cancelled?: boolean;
}

/** The demo accounts' own bookings: turn 0 is the first coming one, −1 the one before. */
const ownBookings: ReadonlyArray<{
  account: string;
  series: string;
  turn: number;
  /** Index in the account's family. */
  with?: number;
  cancelled?: boolean;
}> = [
  { account: 'mother', series: 'mother-school', turn: 0, with: 0 },
  { account: 'mother', series: 'xinhuitang', turn: 0, with: 1 },
  { account: 'mother', series: 'xiaohaiou', turn: 0, with: 1 },
  { account: 'mother', series: 'xiaohaixing', turn: -1 },
  { account: 'mother', series: 'parents-reading', turn: 0, cancelled: true },
  { account: 'grandmother', series: 'happy-weekend', turn: 0, with: 0 },
  { account: 'grandmother', series: 'happy-weekend', turn: -2, with: 0 },
  { account: 'volunteer', series: 'volunteer-day', turn: 0 },
  { account: 'volunteer', series: 'volunteer-day', turn: -1 },
];

/**
 * Who signed up for what. Also sets `taken` of every quota to the places that these parties hold.
 * @param season in the order of time
 */
export function bookSeason(
  season: readonly ActivityRows[],
  people: SeededPeople,
  now: Date,
): BookingRows {
  const throws = dice(2018);
  const rows: BookingRows = { bookings: [], members: [] };
  const own = partiesOfAccounts(season, people, now);

  season.forEach((rowsOf, index) => {
    const parties = own.get(rowsOf) ?? [];
    const wanted = wantedPlaces(rowsOf, index, now, throws);
    let held = sizeOf(parties);
    let next = throws.below(people.crowd.length);
    for (let n = 0; n < people.crowd.length && held < wanted; n += 1) {
      const personId = people.crowd[next];
      next = (next + 1) % people.crowd.length;
      if (personId === undefined) break;
      const companions = companionsFor(rowsOf, throws, wanted - held - 1);
      parties.push({ personId, companions });
      held += 1 + companions.length;
    }
    rowsOf.quota.taken = held;
    for (const party of parties) write(rows, rowsOf, party, now, throws);
  });
  return rows;
}

/** How many places are held: past ones well filled, coming ones less the later they are. */
function wantedPlaces(
  { plan, activity, quota }: ActivityRows,
  index: number,
  now: Date,
  throws: Dice,
): number {
  if (activity.sign_up_opens_at > now || activity.status === 'draft') return 0;
  if (activity.status === 'in-review') return 0;
  // The one that the home page shows first keeps 8 places of 40.
  if (activity.series_id === 'mother-school' && plan.turn === 0) return part(quota.places, 80);
  if (activity.starts_at < now) return part(quota.places, 60 + throws.below(36));
  if (index % 6 === 2) return quota.places <= 80 ? quota.places : part(quota.places, 60);
  const daysAhead = (activity.starts_at.getTime() - now.getTime()) / 86_400_000;
  return part(quota.places, Math.max(8, 78 - daysAhead * 3 + throws.below(16)));
}

/** Whole places of so many percent; large rooms stay within what the demo's residents can fill. */
function part(places: number, percent: number): number {
  return Math.min(180, Math.floor((places * percent) / 100));
}

function companionsFor({ activity }: ActivityRows, throws: Dice, room: number): Companion[] {
  const from = activity.child_age_from_months;
  const to = activity.child_age_to_months;
  if (typeof from === 'number' && typeof to === 'number') {
    return room > 0 ? [{ kind: 'small-child', age_months: from + throws.below(to - from) }] : [];
  }
  const alone = ['training', 'course', 'fair'].includes(activity.kind) || activity.online_room;
  if (alone || room < 1 || throws.below(3) > 0) return [];
  if (activity.series_id !== 'mother-school') return [{ kind: 'guest' }];
  return [{ kind: 'small-child', age_months: 12 + throws.below(60) }];
}

function partiesOfAccounts(
  season: readonly ActivityRows[],
  people: SeededPeople,
  now: Date,
): Map<ActivityRows, Party[]> {
  const parties = new Map<ActivityRows, Party[]>();
  for (const booking of ownBookings) {
    const account = people.accounts.get(booking.account);
    const target = season.find(
      ({ plan }) => plan.programme.series.id === booking.series && plan.turn === booking.turn,
    );
    // A monthly series may have no date on one side of today, or not be open yet.
    if (!account || !target || target.activity.sign_up_opens_at > now) continue;
    const member = booking.with === undefined ? undefined : account.family[booking.with];
    const companions: Companion[] = member
      ? [{ kind: 'family', family_member_id: member.id, age_months: member.ageMonths }]
      : [];
    const party = { personId: account.personId, companions, cancelled: booking.cancelled };
    parties.set(target, [...(parties.get(target) ?? []), party]);
  }
  return parties;
}

function sizeOf(parties: readonly Party[]): number {
  return parties
    .filter((party) => !party.cancelled)
    .reduce((sum, party) => sum + 1 + party.companions.length, 0);
}

function write(
  rows: BookingRows,
  { activity, quota }: ActivityRows,
  party: Party,
  now: Date,
  throws: Dice,
): void {
  const bookingId = newId();
  const opened = activity.sign_up_opens_at.getTime();
  const until = Math.min(now.getTime(), activity.starts_at.getTime() - 86_400_000);
  const createdAt = new Date(opened + ((until - opened) * throws.below(1000)) / 1000);
  const status = activity.needs_review && activity.starts_at > now ? 'in-review' : 'confirmed';
  rows.bookings.push({
    tenant_id: activity.tenant_id,
    id: bookingId,
    code: newCode(randomBytes),
    activity_id: activity.id,
    quota_id: quota.id,
    person_id: party.personId,
    booked_by: party.personId,
    party_size: 1 + party.companions.length,
    status: party.cancelled ? 'cancelled' : status,
    created_at: createdAt,
    updated_at: createdAt,
    cancelled_at: party.cancelled ? now : null,
  });
  const self: Companion = { kind: 'self' };
  [self, ...party.companions].forEach((member, position) => {
    rows.members.push({
      tenant_id: activity.tenant_id,
      booking_id: bookingId,
      position,
      ...member,
    });
  });
}
