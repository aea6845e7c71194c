import { people } from '@cloud/people';
import { buildPerson, buildSession, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();
const devicesOf = async (as: { token: string }) =>
  (await world().call(people, 'listDevices', {}, { as })).items;
const isSignedIn = async (as: { token: string }) =>
  (await world().send(people, 'me', {}, { as })).ok;

let person: BuiltPerson;
let tablet: { token: string; sessionId: string };
beforeEach(async () => {
  person = await buildPerson(world(), { deviceLabel: '小米 13 · 微信' });
  world().clock.advance(60_000);
  tablet = await buildSession(world(), person.id, '');
});

it('lists my devices, this one first, and nobody else’s', async () => {
  await buildPerson(world());
  expect(await devicesOf(person)).toMatchObject([
    { id: person.sessionId, label: '小米 13 · 微信', thisOne: true },
    { id: tablet.sessionId, label: '没有名字的设备', thisOne: false },
  ]);
});

it('signs another device of mine out', async () => {
  const input = { deviceId: tablet.sessionId };
  expect(await world().call(people, 'revokeDevice', input, { as: person })).toEqual({ done: true });
  expect(await isSignedIn(tablet)).toBe(false);
  expect(await isSignedIn(person)).toBe(true);
  expect(await devicesOf(person)).toHaveLength(1);
});

it('refuses a foreign device like an unknown one', async () => {
  const other = await buildPerson(world());
  for (const deviceId of [person.sessionId, '0190a5a0-0000-7000-8000-000000000000']) {
    const reply = await world().send(people, 'revokeDevice', { deviceId }, { as: other });
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
  }
  expect(await isSignedIn(person)).toBe(true);
});

it('signs out here only', async () => {
  await world().call(people, 'signOut', {}, { as: person });
  expect(await isSignedIn(person)).toBe(false);
  expect(await isSignedIn(tablet)).toBe(true);
});

it('signs out everywhere, or everywhere else', async () => {
  const keep = { keepThisOne: true };
  expect(await world().call(people, 'signOutEverywhere', keep, { as: person })).toEqual({
    ended: 1,
  });
  expect(await isSignedIn(person)).toBe(true);
  expect(await isSignedIn(tablet)).toBe(false);
  await world().call(people, 'signOutEverywhere', {}, { as: person });
  expect(await isSignedIn(person)).toBe(false);
});

it('ends a session thirty days after its last use, and not before', async () => {
  const days = (count: number) => count * 86_400_000;
  world().clock.advance(days(29));
  expect(await isSignedIn(person)).toBe(true);
  world().clock.advance(days(29));
  expect(await isSignedIn(person)).toBe(true);
  expect(await isSignedIn(tablet)).toBe(false);
  world().clock.advance(days(30));
  expect(await isSignedIn(person)).toBe(false);
});
