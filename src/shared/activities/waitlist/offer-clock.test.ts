import fc from 'fast-check';
import { shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { canGather, canOffer, deadlineAfterMove, offerDeadline } from './offer-clock';

const at = (text: string) => new Date(`2026-11-${text}:00.000+08:00`);
const far = at('29T14:00');

it.each([
  ['by day', '23T09:00', '23T12:00'],
  ['in the evening, over the night', '23T20:30', '24T10:00'],
  ['at the moment when the rest begins', '23T21:30', '24T11:00'],
  ['by night', '24T03:00', '24T11:00'],
  ['just at eight', '24T08:00', '24T11:00'],
  ['so that it ends as the rest begins', '23T18:30', '23T21:30'],
])('an offer made %s (%s) holds until %s', (_when, from, until) => {
  expect(offerDeadline(at(from), far)).toEqual(at(until));
});

it('does not rest when the start is nearer than the morning', () => {
  expect(offerDeadline(at('23T20:30'), at('24T09:00'))).toEqual(at('23T23:30'));
  expect(offerDeadline(at('24T07:00'), at('24T09:00'))).toEqual(at('24T08:00'));
});

it('stops offering an hour before the start, and gathering a day before', () => {
  expect(canOffer(at('24T07:59'), at('24T09:00'))).toBe(true);
  expect(canOffer(at('24T08:00'), at('24T09:00'))).toBe(false);
  expect(canGather(at('23T08:59'), at('24T09:00'))).toBe(true);
  expect(canGather(at('23T09:00'), at('24T09:00'))).toBe(false);
});

it.each([
  ['later', '29T14:00', '24T10:00'],
  ['earlier, with time enough', '24T11:30', '24T10:00'],
  ['so near that it ends before', '24T09:00', '24T08:00'],
  ['into the next hour', '23T21:00', '23T20:30'],
])('a start that is moved %s (%s) leaves an offer until %s', (_how, start, until) => {
  expect(deadlineAfterMove(at('24T10:00'), at('23T20:30'), at(start))).toEqual(at(until));
});

const minute = 60_000;
const anyTime = fc
  .integer({ min: 0, max: 14 * 24 * 60 })
  .map((minutes) => new Date(at('20T00:00').getTime() + minutes * minute));

it('whatever the hour: in the future, never after the last moment, three waking hours unless near', () => {
  fc.assert(
    fc.property(anyTime, fc.integer({ min: 61, max: 20 * 24 * 60 }), (now, ahead) => {
      const start = new Date(now.getTime() + ahead * minute);
      const deadline = offerDeadline(now, start);
      expect(deadline.getTime()).toBeGreaterThan(now.getTime());
      expect(deadline.getTime()).toBeLessThanOrEqual(start.getTime() - 60 * minute);
      if (ahead > 24 * 60) expect(wakingMinutes(now, deadline)).toBe(180);
    }),
    { numRuns: 2000 },
  );
});

/** Counted minute by minute, the slow way. */
function wakingMinutes(from: Date, until: Date): number {
  let count = 0;
  for (let t = from.getTime(); t < until.getTime(); t += minute) {
    const now = new Date(t);
    const day = shanghaiDate(now);
    if (now >= shanghaiInstant(day, '08:00') && now < shanghaiInstant(day, '21:30')) count += 1;
  }
  return count;
}
