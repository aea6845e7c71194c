import { dateLabel, waitingFor, whenLabel } from './times';

const now = new Date('2026-11-27T02:00:00.000Z');

test.each([
  ['2026-11-27T01:57:30.000Z', '2 分钟'],
  ['2026-11-26T21:00:00.000Z', '5 小时'],
  ['2026-11-25T01:00:00.000Z', '2 天'],
  ['2026-11-27T02:05:00.000Z', '0 分钟'],
])('since %s it is %s', (from, words) => {
  expect(waitingFor(from, now)).toBe(words);
});

test('days are those of Shanghai', () => {
  expect(whenLabel('2026-11-27T00:51:00.000Z', now)).toBe('8:51');
  expect(whenLabel('2026-11-26T14:41:00.000Z', now)).toBe('昨天 22:41');
  expect(whenLabel('2026-11-02T16:30:00.000Z', now)).toBe('11 月 3 日 0:30');
  expect(dateLabel('2026-12-31T16:30:00.000Z')).toBe('2027 年 1 月 1 日');
});
