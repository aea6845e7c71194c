import { people } from '@cloud/people';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { askForCode, codeOf, recordingSms } from './sms';

const hers = '13800001111';
const sms = recordingSms();
const world = useWorld({ sms: sms.service });
beforeEach(() => (sms.sent.length = 0));

const signIn = (input: { phone: string; secret: string; code: string }) =>
  world().send(people, 'signInWithPhone', input);
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

it('five guesses of a stranger do not use up her code', async () => {
  const she = await askForCode(world(), sms, hers, 'sign-in');
  const stranger = await askForCode(world(), sms, hers, 'sign-in');
  for (let at = 0; at < 6; at += 1) {
    await signIn({ ...stranger, code: wrong(stranger.code) });
    await signIn({ phone: hers, secret: 'x'.repeat(43), code: wrong(she.code) });
  }
  expect(codeOf(await signIn(stranger))).toBe('CODE_EXPIRED');
  expect(codeOf(await signIn(she))).toBe('OK');
});

it('a code that was read out to a stranger opens nothing in his browser', async () => {
  const she = await askForCode(world(), sms, hers, 'sign-in');
  const his = await askForCode(world(), sms, '13900002222', 'sign-in');
  const reply = await signIn({ phone: hers, secret: his.secret, code: she.code });
  expect(codeOf(reply)).toBe('CODE_EXPIRED');
  expect(codeOf(await signIn(she))).toBe('OK');
});

it('a code asked for anonymously, for signing in, links no number to another account', async () => {
  const he = await buildPerson(world(), { openid: 'o-his' });
  const asked = await askForCode(world(), sms, hers, 'sign-in');
  expect(codeOf(await world().send(people, 'linkPhone', asked, { as: he }))).toBe('CODE_EXPIRED');
});

it('a code for linking signs nobody in, and links in the account that asked only', async () => {
  const she = await buildPerson(world(), { openid: 'o-hers' });
  const he = await buildPerson(world(), { openid: 'o-his' });
  const asked = await askForCode(world(), sms, hers, 'link', she);
  expect(codeOf(await signIn(asked))).toBe('CODE_EXPIRED');
  expect(codeOf(await world().send(people, 'linkPhone', asked, { as: he }))).toBe('CODE_EXPIRED');
  expect(codeOf(await world().send(people, 'linkPhone', asked, { as: she }))).toBe('OK');
});

it('nobody asks for a code to link a number without an account', async () => {
  const input = { phone: hers, purpose: 'link' };
  expect(codeOf(await world().send(people, 'requestSmsCode', input))).toBe('SIGN_IN_NEEDED');
  expect(sms.sent).toEqual([]);
});

it('the text says what the code is for', async () => {
  const she = await buildPerson(world(), { openid: 'o-hers', signInPhone: '13800005555' });
  await askForCode(world(), sms, hers, 'sign-in');
  await askForCode(world(), sms, hers, 'link', she);
  const { numbers } = await world().call(people, 'signInMethods', {}, { as: she });
  const ask = { numberId: numbers[0]?.id ?? '' };
  await world().call(people, 'requestConfirmCode', ask, { as: she });
  const templates = sms.sent.map(({ template }) => template);
  expect(templates).toEqual(['sign-in-code', 'link-code', 'confirm-code']);
});
