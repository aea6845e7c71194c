import { expiryMark, isUnconfirmedLong, withdrawalEnds } from './rules';

const now = new Date('2026-11-23T01:00:00.000Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test.each([
  [61, null],
  [60, 60],
  [31, 60],
  [30, 30],
  [14.5, 30],
  [14, 14],
  [7, 7],
  [2, 7],
  [1, 1],
  [0.1, 1],
  [0, null],
  [-3, null],
])('what ends in %d days is told by its mark of %s days', (days, mark) => {
  expect(expiryMark(inDays(days), now)).toBe(mark);
});

test.each([
  ['at once', 0, 7],
  ['on the third day', 3, 7],
  ['a minute before the end', 6.999, 7.999],
  ['after a month', 30, 31],
  ['by nobody', null, 90],
])('taken back and confirmed %s', (_when, confirmed, ends) => {
  const at = confirmed === null ? null : inDays(confirmed);
  expect(withdrawalEnds(now, at)).toEqual(inDays(ends));
});

test('after seven days without a confirmation it is the leads’ to decide', () => {
  expect(isUnconfirmedLong(now, null, inDays(6.9))).toBe(false);
  expect(isUnconfirmedLong(now, null, inDays(7))).toBe(true);
  expect(isUnconfirmedLong(now, inDays(1), inDays(30))).toBe(false);
});
