import { dayLabel } from './day-label';

test.each([
  ['2026-12-05', '12 月 5 日 周六'],
  ['2026-10-01', '10 月 1 日 周四，国庆节'],
  // Half typed.
  ['2026-1', ''],
])('%s is "%s"', (date, words) => {
  expect(dayLabel(date)).toBe(words);
});
