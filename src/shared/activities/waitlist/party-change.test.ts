import fc from 'fast-check';
import { bookingStatuses } from '../views';
import { holdsPlaces, isLive } from '../rules';
import { planPartyChange } from './party-change';

const size = fc.integer({ min: 1, max: 20 });
const status = fc.constantFrom(...bookingStatuses.filter(isLive));

it('never takes one place too many, and gives back what is not needed', () => {
  fc.assert(
    fc.property(status, size, size, fc.nat(30), fc.nat(30), (is, before, after, others, free) => {
      const held = holdsPlaces(is) ? before : 0;
      const group = { places: others + held + free, taken: others + held };
      const plan = planPartyChange({ status: is, partySize: before }, after, group);
      if (plan.outcome === 'no-place') {
        expect(holdsPlaces(is) ? after - before > free : after > group.places).toBe(true);
        return;
      }
      expect(group.taken + plan.placesTaken).toBe(others + (holdsPlaces(is) ? after : 0));
      expect(group.taken + plan.placesTaken).toBeLessThanOrEqual(group.places);
    }),
  );
});
