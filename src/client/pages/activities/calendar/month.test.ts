import { addMonths, dayLabel, monthLabel, weeksOf } from './month';

test('a month stands under its weekdays, Monday first', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeks.at(-1)?.[0]).toBe('2026-11-30');
  expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  expect(weeksOf('2026-11', '2026-11-24')[0]?.[0]).toBe('2026-11-23');
  expect(weeksOf('2027-02').flat()).toHaveLength(28);
  expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29);
});

test('months go over the year', () => {
  expect([addMonths('2026-12', 1), addMonths('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  expect([monthLabel('2026-03'), dayLabel('2026-11-28')]).toEqual([
    '2026 年 3 月',
    '11 月 28 日 周六',
  ]);
});
