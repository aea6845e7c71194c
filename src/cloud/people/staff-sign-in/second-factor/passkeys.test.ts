import { people } from '@cloud/people';
import { readConfig } from '@cloud/platform/config';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import { buildPasskey, buildStaffAccount, firstStep } from '@tests/builders/staff';
import { SoftPasskey } from '@tests/support/soft-passkey';
import { createWorld, useWorld, type World } from '@tests/support/test-world';

const origin = 'http://localhost:8080';
const deviceLabel = 'Chrome · Windows';
const byNumber = useWorld();
let world: World;
let organiser: BuiltPerson;
let passkey: SoftPasskey;

beforeEach(async () => {
  // Passkeys are made for a name, never for an IP number.
  const { db, tenantId } = byNumber();
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), publicOrigin: origin, tenantId };
  world = { ...createWorld(db, { config }), tenantId };
  const tree = await buildTree(world);
  organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  passkey = new SoftPasskey(origin);
});

type Bend = Parameters<SoftPasskey['answer']>[1];

const add = async (made = passkey, bend: Bend = {}) => {
  const { ticket } = await world.call(people, 'startEnrolment', {}, { as: organiser });
  const { options } = await world.call(people, 'beginPasskey', { ticket }, { as: organiser });
  const input = { ticket, answer: made.make(options, bend), label: '办公室', deviceLabel };
  const reply = await world.send(people, 'confirmPasskey', input, { as: organiser });
  return reply.ok ? 'OK' : reply.error.code;
};
const signIn = async (ticket: string, answer: ReturnType<SoftPasskey['answer']>) => {
  const input = { ticket, answer, deviceLabel };
  const reply = await world.send(people, 'signInWithPasskey', input);
  return reply.ok ? 'OK' : reply.error.code;
};
const ask = () => world.call(people, 'askForPasskey', {});

it('signs in alone, without a name', async () => {
  expect(await add()).toBe('OK');
  const { ticket, options } = await ask();
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  const input = { ticket, answer: passkey.answer(options), deviceLabel };
  const session = await world.call(people, 'signInWithPasskey', input);
  expect(session.personId).toBe(organiser.id);
  const account = await world.call(people, 'staffAccount', {}, { as: session });
  expect(account).toMatchObject({ passkeysPossible: true, recoveryCodesLeft: 10 });
  expect(account.passkeys[0]).toMatchObject({ label: '办公室' });
  expect(account.passkeys[0]?.lastUsedAt).not.toBeNull();
});

it('answers a challenge once, and no other one', async () => {
  await add();
  const first = await ask();
  const answer = passkey.answer(first.options);
  const other = await ask();
  expect(await signIn(other.ticket, answer)).toBe('PASSKEY_REFUSED');
  expect(await signIn(first.ticket, answer)).toBe('OK');
  expect(await signIn(first.ticket, answer)).toBe('TICKET_GONE');
  const replayed = await ask();
  expect(await signIn(replayed.ticket, answer)).toBe('PASSKEY_REFUSED');
});

it('is refused without PIN or finger, from another site, and by a counter that stood still', async () => {
  await add();
  const tries: Bend[] = [{ userVerified: false }, { origin: 'https://evil.example' }];
  for (const bend of tries) {
    const { ticket, options } = await ask();
    expect(await signIn(ticket, passkey.answer(options, bend))).toBe('PASSKEY_REFUSED');
  }
  const good = await ask();
  expect(await signIn(good.ticket, passkey.answer(good.options, { counter: 9 }))).toBe('OK');
  const copied = await ask();
  const answer = passkey.answer(copied.options, { counter: 9 });
  expect(await signIn(copied.ticket, answer)).toBe('PASSKEY_REFUSED');
});

it('is not kept without PIN or finger, from another site, or a second time', async () => {
  expect(await add(passkey, { userVerified: false })).toBe('PASSKEY_REFUSED');
  expect(await add(passkey, { origin: 'https://evil.example' })).toBe('PASSKEY_REFUSED');
  expect(await add()).toBe('OK');
  expect(await add()).toBe('PASSKEY_REFUSED');
});

it('is unknown when nobody made it here', async () => {
  const { ticket, options } = await ask();
  const stranger = new SoftPasskey(origin);
  expect(await signIn(ticket, stranger.answer(options))).toBe('PASSKEY_REFUSED');
});

it('is the second factor after the password, and only its owner’s', async () => {
  await buildStaffAccount(world, organiser, 'chen.hq');
  await add();
  const colleague = await buildPerson(world);
  await buildStaffAccount(world, colleague, 'lin.hq');
  await buildPasskey(world, colleague);

  const hers = await firstStep(world, 'lin.hq');
  expect(hers).toMatchObject({ step: 'second-factor', totp: false });
  expect(await signIn(hers.ticket, passkey.answer(hers.passkey ?? {}))).toBe('PASSKEY_REFUSED');

  const mine = await firstStep(world, 'chen.hq');
  expect(await signIn(mine.ticket, passkey.answer(mine.passkey ?? {}))).toBe('OK');
});

it('can be set up in the first sign-in, which it then opens', async () => {
  await buildStaffAccount(world, organiser, 'chen.hq');
  const { ticket, step } = await firstStep(world, 'chen.hq');
  expect(step).toBe('enrol');
  const { options } = await world.call(people, 'beginPasskey', { ticket });
  const input = { ticket, answer: passkey.make(options), label: '办公室', deviceLabel };
  const enrolled = await world.call(people, 'confirmPasskey', input);
  expect(enrolled.session?.personId).toBe(organiser.id);
  expect(enrolled.recoveryCodes).toHaveLength(10);
});

it('can be removed, but for the last second factor', async () => {
  await add();
  await add(new SoftPasskey(origin));
  const { passkeys } = await world.call(people, 'staffAccount', {}, { as: organiser });
  const remove = async (passkeyId = '', as: { token: string } = organiser) => {
    const reply = await world.send(people, 'removePasskey', { passkeyId }, { as });
    return reply.ok ? 'OK' : reply.error.code;
  };
  world.clock.advance(10 * 60_000);
  expect(await remove(passkeys[0]?.id)).toBe('CONFIRM_FIRST');
  const again = await buildSession(world, organiser.id);
  expect(await remove(passkeys[0]?.id, again)).toBe('OK');
  expect(await remove(passkeys[1]?.id, again)).toBe('LAST_FACTOR');
  const other = await buildPerson(world);
  expect(await remove(await buildPasskey(world, other))).toBe('NOT_ALLOWED');
});

it('is offered by a name only', async () => {
  const reply = await byNumber().send(people, 'askForPasskey', {});
  expect(reply).toMatchObject({ error: { code: 'NO_PASSKEYS_HERE' } });
  expect(await byNumber().call(people, 'signInOptions', {})).toMatchObject({ passkey: false });
  expect(await world.call(people, 'signInOptions', {})).toMatchObject({ passkey: true });
});
