import fc from 'fast-check';
import { isGathering, placesForNewcomer, planOffers, type WaitingParty } from './waitlist-rules';

const startsAt = new Date('2026-12-20T06:00:00.000Z');
const now = new Date('2026-12-01T06:00:00.000Z');
const party = (id: string, partySize: number, passedOver = 0) => ({ id, partySize, passedOver });
const names = (parties: readonly WaitingParty[]) => parties.map(({ id }) => id).join('');

it.each([
  ['in order', 3, [party('a', 1), party('b', 2), party('c', 1)], 'ab', ''],
  ['past one that does not fit, and counts that', 1, [party('a', 2), party('b', 1)], 'b', 'a'],
  ['nothing when nobody fits, and counts nothing', 1, [party('a', 2), party('b', 3)], '', ''],
  ['nobody behind one for which places are gathered', 1, [party('a', 2, 3), party('b', 1)], '', ''],
  ['the gathered party as soon as it fits', 2, [party('a', 2, 3), party('b', 1)], 'a', ''],
])('offers %s', (_how, free, waiting, offers, passed) => {
  const plan = planOffers({ free, waiting, startsAt }, now);
  expect([names(plan.offers), names(plan.passed)]).toEqual([offers, passed]);
});

it('stops gathering a day before the start: the smaller party goes first again', () => {
  const late = new Date(startsAt.getTime() - 23 * 3_600_000);
  const group = { free: 1, waiting: [party('a', 2, 5), party('b', 1)], startsAt };
  expect(names(planOffers(group, late).offers)).toBe('b');
});

const waiting = fc.array(
  fc.record({ partySize: fc.integer({ min: 1, max: 6 }), passedOver: fc.nat(5) }),
  { maxLength: 12 },
);

it('whatever waits: never more than is free, in order, and nobody left who fits', () => {
  fc.assert(
    fc.property(fc.nat(20), waiting, (free, parties) => {
      const list = parties.map((one, index) => ({ ...one, id: String(index) }));
      const { offers } = planOffers({ free, waiting: list, startsAt }, now);
      const given = offers.reduce((sum, { partySize }) => sum + partySize, 0);
      expect(given).toBeLessThanOrEqual(free);
      const order = offers.map(({ id }) => Number(id));
      expect(order).toEqual([...order].sort((a, b) => a - b));

      const gathering = list.findIndex(
        (one) => isGathering(one, startsAt, now) && !offers.includes(one),
      );
      for (const [index, one] of list.entries()) {
        if (offers.includes(one)) expect(gathering === -1 || index < gathering).toBe(true);
        else if (gathering === -1) expect(one.partySize).toBeGreaterThan(free - given);
      }
      const rest = list.filter((one) => !offers.includes(one));
      const left = placesForNewcomer({ free: free - given, waiting: rest, startsAt }, now);
      expect(left).toBe(gathering === -1 ? free - given : 0);
    }),
    { numRuns: 3000 },
  );
});
