import fc from 'fast-check';
import { shanghaiInstant } from '@shared/time/shanghai';
import { changeUntil, followUpTimes, offerUntil, proposalUntil, tellable } from './rules';

const at = (text: string) => new Date(`2026-11-${text}:00.000+08:00`);

test.each([
  ['by day', '23T09:00', '23T12:00'],
  ['over the night', '23T20:30', '24T10:00'],
  ['by night', '24T02:00', '24T11:00'],
])('an hour offered %s (%s) waits until %s', (_when, from, until) => {
  expect(offerUntil(at(from), at('29T14:00'))).toEqual(at(until));
});

test('an offer ends two hours before the start, and is not made later', () => {
  expect(offerUntil(at('23T09:00'), at('23T12:30'))).toEqual(at('23T10:30'));
  expect(offerUntil(at('23T10:30'), at('23T12:30'))).toBeNull();
});

test('a new time in place of one that was called off waits a day without its night', () => {
  expect(proposalUntil(at('23T09:00'), at('29T14:00'))).toEqual(at('24T09:00'));
  expect(proposalUntil(at('23T09:00'), at('23T15:00'))).toEqual(at('23T13:00'));
  expect(proposalUntil(at('23T09:00'), at('23T11:00'))).toBeNull();
});

test('changing is late from the deadline on', () => {
  expect(changeUntil(at('25T09:00'), 24)).toEqual(at('24T09:00'));
});

test('follow-ups have the same clock time, a week or two apart', () => {
  expect(followUpTimes(at('24T09:45'), 2, 3)).toEqual([
    shanghaiInstant('2026-12-08', '09:45'),
    shanghaiInstant('2026-12-22', '09:45'),
    shanghaiInstant('2027-01-05', '09:45'),
  ]);
});

test('statistics tell no small number, but that there was none', () => {
  expect([0, 1, 4, 5, 60].map(tellable)).toEqual([0, null, null, 5, 60]);
});

test('no offer waits beyond the hour it is about, and none is over when it is made', () => {
  const minutes = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(minutes, minutes, (from, ahead) => {
      const now = new Date(at('01T00:00').getTime() + from * 60_000);
      const startsAt = new Date(now.getTime() + ahead * 60_000);
      for (const until of [offerUntil(now, startsAt), proposalUntil(now, startsAt)]) {
        if (until === null) continue;
        expect(until > now && until < startsAt).toBe(true);
      }
    }),
  );
});
