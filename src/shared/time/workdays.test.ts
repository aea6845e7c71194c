import { dayAfterWorkdays } from './workdays';

it.each([
  // A Monday; three weeks.
  ['2026-11-23', 15, '2026-12-14'],
  ['2026-11-27', 1, '2026-11-30'],
  // Over the national holiday, after which a Saturday is worked on.
  ['2025-09-30', 1, '2025-10-09'],
  ['2025-10-10', 1, '2025-10-11'],
])('from %s, %i working days on, is %s', (from, workdays, day) => {
  expect(dayAfterWorkdays(from, workdays)).toBe(day);
});
