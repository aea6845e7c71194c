import { holidayName, isPublicHoliday } from './public-holidays';

it.each([
  ['2026-01-01', '元旦'],
  ['2026-02-16', '除夕'],
  ['2026-10-07', '国庆节'],
  ['2035-06-10', '端午'],
])('%s is one: %s', (date, name) => {
  expect(isPublicHoliday(date)).toBe(true);
  // New Year's Eve is a day of the Spring Festival's holiday where a notice is known.
  expect([name, '春节']).toContain(holidayName(date));
});

it.each([
  ['2026-11-28', 'an ordinary Saturday'],
  ['2026-10-10', 'a Saturday that is worked on'],
  ['2026-11-26', 'a Thursday'],
  ['2025-07-25', 'the first day of a leap month'],
])('%s is none: %s', (date) => {
  expect(isPublicHoliday(date)).toBe(false);
  expect(holidayName(date)).toBeNull();
});

it('knows the days of the law where no notice is known yet', () => {
  const year = 2035;
  const days = Array.from({ length: 365 }, (_, at) =>
    new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10),
  );
  expect(days.filter(isPublicHoliday)).toEqual([
    '2035-01-01',
    '2035-02-07',
    '2035-02-08',
    '2035-02-09',
    '2035-02-10',
    '2035-04-05',
    '2035-05-01',
    '2035-05-02',
    '2035-06-10',
    '2035-09-16',
    '2035-10-01',
    '2035-10-02',
    '2035-10-03',
  ]);
});
