import fc from 'fast-check';
import { passedByHand, planMove } from './move-rules';
import { holdsPlaces, isLive } from '../rules';
import { bookingStatuses } from '../views';

it.each([
  ['waiting', false, 'confirmed'],
  ['waiting', true, 'confirmed'],
  ['offered', false, 'confirmed'],
  ['confirmed', true, 'confirmed'],
  ['in-review', true, 'in-review'],
] as const)('moves what is %s (to another group: %s)', (status, toOtherGroup, becomes) => {
  expect(planMove({ status, partySize: 2 }, 2, toOtherGroup)).toMatchObject({ status: becomes });
});

it('takes no place that is not free, and moves nothing to where it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...bookingStatuses),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
      (status, partySize, free, toOtherGroup) => {
        const plan = planMove({ status, partySize }, free, toOtherGroup);
        const hasPlace = status === 'confirmed' || status === 'in-review';
        if (!isLive(status) || (hasPlace && !toOtherGroup)) {
          expect(plan.outcome).toBe('not-movable');
          return;
        }
        const holdsThere = holdsPlaces(status) && !toOtherGroup;
        expect(plan.outcome).toBe(holdsThere || partySize <= free ? 'ok' : 'no-place');
      },
    ),
  );
});

it('passes over those before it in the line, or all where it did not wait', () => {
  const line = ['a', 'b', 'c'].map((id) => ({ id, partySize: 1, passedOver: 0 }));
  const names = (bookingId: string) => passedByHand(line, bookingId).map(({ id }) => id);
  expect([names('a'), names('c'), names('of another group')]).toEqual([
    [],
    ['a', 'b'],
    ['a', 'b', 'c'],
  ]);
});
