import { ORPCError } from '@orpc/client';
import { codeProblem } from './code-problem';

const message = '验证码不对，请再看一下短信。';

it('says how many tries are left', () => {
  const wrong = new ORPCError('CODE_WRONG', { defined: true, message, data: { triesLeft: 3 } });
  expect(codeProblem(wrong)).toBe(`${message}还能试 3 次。`);
});

it('says the server’s own words for everything else', () => {
  expect(codeProblem(new ORPCError('CODE_EXPIRED', { defined: true, message }))).toBe(message);
  expect(codeProblem(new ORPCError('CODE_WRONG', { defined: true, message }))).toBe(message);
});
