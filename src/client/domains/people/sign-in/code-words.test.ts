import { ORPCError } from '@orpc/client';
import { codeWords } from './code-words';

const message = '验证码不对，请再看一下短信。';

it('says how many tries are left', () => {
  const wrong = new ORPCError('CODE_WRONG', { defined: true, message, data: { triesLeft: 3 } });
  expect(codeWords(wrong)).toBe(`${message}还能试 3 次。`);
});

it('says the server’s own words for everything else', () => {
  expect(codeWords(new ORPCError('CODE_EXPIRED', { defined: true, message }))).toBe(message);
  expect(codeWords(new ORPCError('CODE_WRONG', { defined: true, message }))).toBe(message);
});
