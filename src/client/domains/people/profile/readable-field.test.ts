import { readableField } from './readable-field';

it('says times on the clock of Yueqing, and nothing in words', () => {
  expect(readableField('2026-11-28T06:00:00.000Z')).toBe('2026 年 11 月 28 日 周六 14:00');
  expect(readableField(null)).toBe('没有');
  expect(readableField('')).toBe('没有');
  expect(readableField(true)).toBe('是');
  expect(readableField(0)).toBe('0');
  expect(readableField('2023-05')).toBe('2023-05');
});
