import type { ConfirmedDuty } from '../duty/rota';
import { expectedFrom, promisedBy, type ReadingTimes } from './promise';

const hours = [{ days: [1, 2, 3, 4, 5], opens: '08:30', closes: '17:00' }];
const times: ReadingTimes = { hours, urgentMinutes: 30, otherHours: 24 };
const at = (text: string) => new Date(`${text}+08:00`);
const duty = (from: string, until: string, step = 1): ConfirmedDuty => ({
  step,
  person: 'a',
  startsAt: at(from),
  endsAt: at(until),
});

test('while somebody is on duty the promise counts from now', () => {
  const now = at('2026-11-28T02:00:00');
  const duties = [duty('2026-11-27T20:00:00', '2026-11-28T08:00:00', 3)];
  expect(promisedBy('urgent', { duties, times, now })).toEqual(at('2026-11-28T02:30:00'));
  expect(promisedBy('unclear', { duties, times, now })).toEqual(at('2026-11-28T02:30:00'));
  expect(promisedBy('ordinary', { duties, times, now })).toEqual(at('2026-11-29T02:00:00'));
});

test('with nobody there it counts from whoever comes first', () => {
  const now = at('2026-11-28T02:00:00');
  const duties = [duty('2026-11-28T09:00:00', '2026-11-28T17:00:00')];
  expect(promisedBy('urgent', { duties, times, now })).toEqual(at('2026-11-28T09:30:00'));
  // A Saturday: without the duty the centre opens on Monday.
  expect(expectedFrom({ duties: [], times, now })).toEqual(at('2026-11-30T08:30:00'));
});

test('a duty that is over, or ends this moment, is nobody', () => {
  const now = at('2026-11-27T17:00:00');
  const duties = [duty('2026-11-27T08:00:00', '2026-11-27T17:00:00')];
  expect(expectedFrom({ duties, times, now })).toEqual(at('2026-11-30T08:30:00'));
});

test('nobody comes on public holidays', () => {
  const now = at('2026-12-31T18:00:00');
  const from = expectedFrom({ duties: [], times, now });
  expect(from && from > at('2027-01-02T00:00:00')).toBe(true);
});

test('where nobody knows, nothing is promised', () => {
  const unknown = { ...times, hours: [] };
  expect(promisedBy('urgent', { duties: [], times: unknown, now: at('2026-11-28T02:00:00') })).toBe(
    null,
  );
});
