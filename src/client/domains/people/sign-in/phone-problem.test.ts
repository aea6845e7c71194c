import { phoneProblem } from './phone-problem';

it('says what is wrong with a number, in words', () => {
  expect(phoneProblem('13800001234')).toBeNull();
  expect(phoneProblem('+86 138-0000-1234')).toBeNull();
  expect(phoneProblem('1380000')).toBe('手机号是 11 位数字');
  expect(phoneProblem('')).toBe('手机号是 11 位数字');
});
