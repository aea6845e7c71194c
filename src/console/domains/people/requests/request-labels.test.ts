import { deadlineOf } from './request-labels';

test.each([
  [-2, '超期 2 天', 'error'],
  [-1, '超期 1 天', 'error'],
  [0, '今天到期', 'error'],
  [3, '还剩 3 天', 'warning'],
  [4, '还剩 4 天', 'default'],
])('%i days before the deadline', (daysLeft, words, colour) => {
  expect(deadlineOf(daysLeft)).toEqual({ words, colour });
});
