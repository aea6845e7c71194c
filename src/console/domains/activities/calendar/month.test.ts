import { daysOfMonth, monthLater, monthLabel } from './month';

test('a month is shown in whole weeks, Monday first', () => {
  const weeks = daysOfMonth('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  expect(weeks.flat().filter((date) => date.startsWith('2026-11'))).toHaveLength(30);
});

test('a February of four whole weeks has four, and December ends with the year', () => {
  expect(daysOfMonth('2027-02')).toHaveLength(4);
  expect(daysOfMonth('2026-12').at(-1)).toContain('2026-12-31');
});

test('months go on over the year', () => {
  expect(monthLater('2026-12', 1)).toBe('2027-01');
  expect(monthLater('2026-01', -1)).toBe('2025-12');
  expect(monthLabel('2026-09')).toBe('2026 年 9 月');
});
