import { daysBetween, dayAndTime, nearDay, shanghai, timeSpan } from './time-format';

test('an instant is shown on the clock of Shanghai, wherever the phone is', () => {
  expect(shanghai('2026-11-28T06:00:00.000Z')).toEqual({
    year: 2026,
    month: 11,
    day: 28,
    weekday: '周六',
    clock: '14:00',
  });
  expect(dayAndTime('2026-12-31T16:30:00.000Z')).toBe('1 月 1 日 周五 00:30');
});

test.each([
  ['2026-11-28T16:05:00.000Z', '11 月 29 日 周日 00:05'],
  ['2026-12-31T15:59:00.000Z', '12 月 31 日 周四 23:59'],
])('%s is %s in Yueqing', (instant, words) => {
  expect(dayAndTime(new Date(instant))).toBe(words);
});

test('a span names the day of its end only when it is another', () => {
  expect(timeSpan('2026-11-28T06:00:00Z', '2026-11-28T07:30:00Z')).toBe(
    '11 月 28 日 周六 14:00–15:30',
  );
  expect(timeSpan('2026-11-28T15:00:00Z', '2026-11-28T17:00:00Z')).toBe(
    '11 月 28 日 周六 23:00–11 月 29 日 周日 01:00',
  );
});

test('days are counted by the calendar, not by hours', () => {
  const evening = new Date('2026-11-28T15:59:00Z');
  const midnight = new Date('2026-11-28T16:01:00Z');
  expect(daysBetween(evening, midnight)).toBe(1);
  expect(daysBetween(midnight, evening)).toBe(-1);
  expect(nearDay('2026-11-28T16:01:00Z', evening)).toBe('明天 00:01');
  expect(nearDay('2026-11-28T02:00:00Z', evening)).toBe('今天 10:00');
});
