import { addDays, shanghaiDate, shanghaiInstant, weekdayOf } from './shanghai';

test('the day changes at midnight in Shanghai', () => {
  expect(shanghaiDate(new Date('2026-11-27T15:59:59Z'))).toBe('2026-11-27');
  expect(shanghaiDate(new Date('2026-11-27T16:00:00Z'))).toBe('2026-11-28');
  expect(shanghaiInstant('2026-11-28', '14:00').toISOString()).toBe('2026-11-28T06:00:00.000Z');
});

test('days of the calendar', () => {
  expect(addDays('2026-12-30', 3)).toBe('2027-01-02');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(weekdayOf('2026-11-28')).toBe(6);
  expect(weekdayOf('2026-11-29')).toBe(7);
});
