import { phoneProblem, tidyPhone } from './phone-problem';

it('takes a number however it is typed', () => {
  expect(tidyPhone(' 138-0000 1234')).toBe('13800001234');
  expect(tidyPhone('+86 13800001234')).toBe('13800001234');
  expect(tidyPhone('8613')).toBe('8613');
});

it('says what is wrong', () => {
  expect(phoneProblem('13800001234')).toBeNull();
  expect(phoneProblem('1380000')).toBe('手机号是 11 位数字');
});
