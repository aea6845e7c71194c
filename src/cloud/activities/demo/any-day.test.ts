import { canCancel, holdsPlaces } from '@shared/activities/rules';
import { bookingStatuses } from '@shared/activities/views';
import { oneOf } from '@cloud/platform/one-of';
import { activityRows, type ActivityRows } from './activity-rows';
import { bookSeason } from './bookings/booking-rows';
import { demoPeople } from '@cloud/people/demo/demo-people';
import type { DemoResidents } from '@cloud/people/queries';
import { planSeason } from './plan-season';

const hour = 3_600_000;

const host = { name: '虹桥镇', path: '/330382/330382108/', kind: 'town' };
const people: DemoResidents = {
  accounts: new Map(
    demoPeople.map(({ account, family = [] }) => [
      account,
      { personId: account, family: family.map((member) => ({ id: member.name, ...member })) },
    ]),
  ),
  crowd: Array.from({ length: 220 }, (_, n) => ({ personId: `${n}`, isVolunteer: n % 5 === 0 })),
};

/** What the mother of the demo has to show on her screens. */
function hers(season: readonly ActivityRows[], now: Date): Set<string> {
  const { bookings } = bookSeason(season, people, now);
  const found = bookings
    .filter(({ person_id: personId }) => personId === 'mother')
    .flatMap(({ activity_id: id, status }) => {
      const activity = season.find((rows) => rows.activity.id === id)?.activity;
      if (!activity || new Date(activity.ends_at) <= now) return [];
      if (activity.status === 'cancelled') return ['called off'];
      const is = oneOf(bookingStatuses, status);
      const facts = {
        status: 'published' as const,
        cancelUntil: new Date(activity.cancel_until),
        endsAt: new Date(activity.ends_at),
      };
      return holdsPlaces(is) && canCancel(is, facts, now) ? [is, `${is}, can cancel`] : [is];
    });
  return new Set(found);
}

// Days of all months and weekdays, at hours on both sides of midnight and of the evening's deadlines.
const hours = [0.2, 3, 9.9, 10.1, 15.9, 16.1, 20];
const moments = Array.from(
  { length: 30 },
  (_, n) => new Date(Date.UTC(2026, 11, 1 + 13 * n) + (hours[n % hours.length] ?? 0) * hour),
);

it('has something of every kind to show to the mother, on any day at any hour', () => {
  const missing = moments.flatMap((now) => {
    const kinds = hers(
      planSeason(now).map((plan) => activityRows('330382', plan, host, now)),
      now,
    );
    return ['confirmed, can cancel', 'waiting', 'offered', 'called off']
      .filter((kind) => !kinds.has(kind))
      .map((kind) => `${now.toISOString()}: nothing ${kind}`);
  });
  expect(missing).toEqual([]);
});
