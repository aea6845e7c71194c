import { people } from '@cloud/people';
import type { SmsMessage } from '@cloud/platform/sms/sms';
import type { SendResult } from '@cloud/platform/notify/send-result';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const phone = '13800001234';
const sent: SmsMessage[] = [];
let outcome: SendResult = { status: 'sent' };
const world = useWorld({
  sms: {
    send: async (message) => {
      sent.push(message);
      return outcome;
    },
  },
});

beforeEach(() => {
  sent.length = 0;
  outcome = { status: 'sent' };
});

const askForCode = async (to = phone) => {
  const { secret, ...answer } = await world().call(people, 'requestSmsCode', {
    phone: to,
    purpose: 'sign-in',
  });
  return { answer, secret, code: sent[sent.length - 1]?.params.code ?? '' };
};
type Asked = Awaited<ReturnType<typeof askForCode>>;
const signIn = ({ secret }: Asked, code: string, to = phone) =>
  world().call(people, 'signInWithPhone', { phone: to, secret, code });
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

it('signs in with the code of the SMS, once', async () => {
  const asked = await askForCode();
  const { answer, code } = asked;
  expect(answer).toEqual({ resendAfterSeconds: 60, validSeconds: 300 });
  expect(code).toMatch(/^\d{6}$/);
  const session = await signIn(asked, ` ${code.slice(0, 3)} ${code.slice(3)} `);
  expect(session.isNew).toBe(true);
  await expect(signIn(asked, code)).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
  const me = await world().call(people, 'me', {}, { as: session });
  expect(me.id).toBe(session.personId);
});

it('answers the same with and without an account, and does not look', async () => {
  await buildPerson(world(), { signInPhone: phone });
  const known = await askForCode(phone);
  const unknown = await askForCode('13900005678');
  expect(known.answer).toEqual(unknown.answer);
  const session = await signIn(known, known.code);
  expect(session.isNew).toBe(false);
});

it('stores neither number nor code in the open', async () => {
  const { code } = await askForCode();
  const { db, tenantId } = world();
  const rows = await db
    .selectFrom('sms_codes')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(phone);
  expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
});

it('counts wrong tries although the command fails, and is dead after the fifth', async () => {
  const asked = await askForCode();
  const { code } = asked;
  for (const triesLeft of [4, 3, 2, 1]) {
    await expect(signIn(asked, wrong(code))).rejects.toMatchObject({
      code: 'CODE_WRONG',
      data: { triesLeft },
    });
  }
  await expect(signIn(asked, wrong(code))).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
  await expect(signIn(asked, code)).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
});

it('gives guesses sent at once no more than five answers', async () => {
  const asked = await askForCode();
  const { code, secret } = asked;
  const guesses = Array.from({ length: 12 }, () =>
    world().send(people, 'signInWithPhone', { phone, secret, code: wrong(code) }),
  );
  const codes = (await Promise.all(guesses)).map((reply) => (reply.ok ? 'OK' : reply.error.code));
  expect(codes.filter((each) => each === 'CODE_WRONG')).toHaveLength(4);
  await expect(signIn(asked, code)).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
});

it('opens one session when the right code is sent twice at once', async () => {
  const { code, secret } = await askForCode();
  const input = { phone, secret, code };
  const replies = await Promise.all([
    world().send(people, 'signInWithPhone', input),
    world().send(people, 'signInWithPhone', input),
  ]);
  expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
});

it('forgets the code after five minutes; an older one does not open what was asked for anew', async () => {
  const first = await askForCode();
  world().clock.advance(61_000);
  const second = await askForCode();
  if (first.code !== second.code) {
    await expect(signIn(second, first.code)).rejects.toMatchObject({ code: 'CODE_WRONG' });
  }
  world().clock.advance(300_000);
  await expect(signIn(second, second.code)).rejects.toMatchObject({ code: 'CODE_EXPIRED' });
});

it('sends one SMS a minute and five an hour to a number', async () => {
  await askForCode();
  await expect(askForCode()).rejects.toMatchObject({ code: 'TOO_MANY', status: 429 });
  for (let more = 0; more < 4; more += 1) {
    world().clock.advance(60_000);
    await askForCode();
  }
  world().clock.advance(60_000);
  await expect(askForCode()).rejects.toMatchObject({ code: 'TOO_MANY' });
  expect(sent).toHaveLength(5);
});

it('limits an address over all its numbers', async () => {
  const number = (last: number) => `1380000${String(last).padStart(4, '0')}`;
  for (let each = 0; each < 30; each += 1) await askForCode(number(each));
  await expect(askForCode(number(99))).rejects.toMatchObject({ code: 'TOO_MANY' });
});

it('says so when the SMS could not be sent', async () => {
  outcome = { status: 'refused', reason: 'no-provider' };
  await expect(askForCode()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

it('refuses what is no mobile number, without repeating it', async () => {
  const reply = await world().send(people, 'requestSmsCode', {
    phone: '12345',
    purpose: 'sign-in',
  });
  expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  expect(JSON.stringify(reply)).not.toContain('12345');
});
