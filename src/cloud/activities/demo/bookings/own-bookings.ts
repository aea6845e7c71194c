import type { ActivityRows, GroupRow } from '../activity-rows';
import type { Party } from './party';
import type { DemoResidents } from '@cloud/people/queries';

interface OwnBooking {
  account: string;
  series: string;
  /** 0 is the first coming one, −1 the one before. */
  turn: number;
  /** Index in the account's family. */
  with?: number;
  state?: Party['state'];
}

/** The demo accounts' own bookings. */
const ownBookings: readonly OwnBooking[] = [
  { account: 'mother', series: 'mother-school', turn: 0, with: 0 },
  { account: 'mother', series: 'mother-school', turn: 2, with: 0, state: 'waiting' },
  { account: 'mother', series: 'xiaohaixing', turn: 0, state: 'offered' },
  { account: 'mother', series: 'xinhuitang', turn: 0, with: 1 },
  { account: 'mother', series: 'xiaohaiou', turn: 0, with: 1 },
  { account: 'mother', series: 'xiaohaixing', turn: -1 },
  { account: 'mother', series: 'parents-reading', turn: 0, state: 'cancelled' },
  { account: 'grandmother', series: 'happy-weekend', turn: 0, with: 0 },
  { account: 'grandmother', series: 'happy-weekend', turn: -2, with: 0 },
  { account: 'volunteer', series: 'volunteer-day', turn: 0 },
  { account: 'volunteer', series: 'volunteer-day', turn: -1 },
];

/** Their parties by the group that they are in. */
export function partiesOfAccounts(
  season: readonly ActivityRows[],
  people: DemoResidents,
  now: Date,
): Map<GroupRow, Party[]> {
  const parties = new Map<GroupRow, Party[]>();
  for (const booking of ownBookings) {
    const account = people.accounts.get(booking.account);
    const target = season.find(
      ({ plan }) => plan.programme.series.id === booking.series && plan.turn === booking.turn,
    );
    // A monthly series may have no date on one side of today, or not be open yet.
    if (!account || !target || target.activity.sign_up_opens_at > now) continue;
    const member = booking.with === undefined ? undefined : account.family[booking.with];
    const group = groupFor(target.groups, member?.ageMonths);
    if (!group) continue;
    const party: Party = {
      personId: account.personId,
      state: booking.state ?? 'confirmed',
      companions: member
        ? [
            {
              kind: 'family',
              family_member_id: member.id,
              label: member.name,
              age_months: member.ageMonths,
            },
          ]
        : [],
    };
    parties.set(group, [...(parties.get(group) ?? []), party]);
  }
  return parties;
}

/** The one for the child's age; undefined when it is too young or too old for all of them. */
function groupFor(groups: readonly GroupRow[], age: number | undefined): GroupRow | undefined {
  return groups.find(({ group: { childAgeMonths } }) => {
    if (age === undefined || !childAgeMonths) return true;
    return age >= childAgeMonths[0] && age <= childAgeMonths[1];
  });
}
