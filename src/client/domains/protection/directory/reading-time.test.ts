import { readingTime } from './reading-time';

const now = new Date('2026-11-27T02:00:00+08:00');
const duty = { isOnDuty: false, nextFrom: null, urgentMinutes: 30, otherHours: 24 };

it.each([
  [null, true, '说不准'],
  [duty, true, '说不准'],
  [{ ...duty, nextFrom: '2026-11-27T00:30:00.000Z' }, true, '预计 08:30 后'],
  [{ ...duty, nextFrom: '2026-11-28T00:30:00.000Z' }, true, '预计 明天 08:30 后'],
  [{ ...duty, isOnDuty: true }, true, '30 分钟里'],
  [{ ...duty, isOnDuty: true }, false, '24 小时里'],
])('%j, urgent %s: %s', (known, isUrgent, large) => {
  expect(readingTime(known, isUrgent, now).large).toBe(large);
});

it('says that nobody is there, or that nobody knows', () => {
  expect(readingTime(duty, false, now).above).toBe('现在无人值班');
  expect(readingTime(null, false, now).above).toMatch(/连不上/);
});
