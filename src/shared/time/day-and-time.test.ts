import { dayAndTime } from './day-and-time';

it.each([
  ['2026-11-28T06:00:00.000Z', '11 月 28 日 周六 14:00'],
  ['2026-11-28T16:05:00.000Z', '11 月 29 日 周日 00:05'],
  ['2026-12-31T15:59:00.000Z', '12 月 31 日 周四 23:59'],
])('%s is %s in Yueqing', (instant, words) => {
  expect(dayAndTime(new Date(instant))).toBe(words);
});
