import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { activities } from '@cloud/activities';
import { people } from '@cloud/people';
import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildFamilyMember, buildPerson, buildSession } from '@tests/builders/people';
import { useWorld, type World } from '@tests/support/test-world';
import { defineFunction } from './define-function';
import { hashRequest } from './idempotency';

const useAWorld = useWorld();
const key = 'one-meaning-0001';
const child = {
  name: '小米',
  relation: 'spouse',
  born: null,
} as const;

let world: World;
beforeEach(() => {
  world = useAWorld();
});

test('one key and one body, twenty times at once: one effect, one answer', async () => {
  const person = await buildPerson(world);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      world.send(people, 'addFamilyMember', child, { as: person, key }),
    ),
  );
  expect(answers[0]).toEqual({ ok: true, output: { id: expect.any(String) } });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const { items } = await world.call(people, 'listFamily', {}, { as: person });
  expect(items).toHaveLength(1);
  expect(await auditRows('people.addFamilyMember')).toBe(1);
});

test('without a key each is a meaning of its own: the test above can fail', async () => {
  const person = await buildPerson(world);
  await Promise.all(
    Array.from({ length: 3 }, () => world.send(people, 'addFamilyMember', child, { as: person })),
  );
  const { items } = await world.call(people, 'listFamily', {}, { as: person });
  expect(items).toHaveLength(3);
});

test('the same words in another order of fields are the same request', async () => {
  const person = await buildPerson(world);
  const first = await world.send(people, 'addFamilyMember', child, { as: person, key });
  const turned = { born: null, relation: 'spouse', name: '  小米 ', extra: 1 };
  expect(await world.send(people, 'addFamilyMember', turned, { as: person, key })).toEqual(first);
});

test('another body under the same key is refused, and changes nothing', async () => {
  const person = await buildPerson(world);
  await world.call(people, 'addFamilyMember', child, { as: person, key });
  const other = { ...child, name: '小麦' };
  await expect(
    world.call(people, 'addFamilyMember', other, { as: person, key }),
  ).rejects.toMatchObject({ code: 'KEY_REUSED', status: 409 });
  const { items } = await world.call(people, 'listFamily', {}, { as: person });
  expect(items.map(({ name }) => name)).toEqual(['小米']);
});

test('the key of another person, and of another operation, is another key', async () => {
  const [one, other] = [await buildPerson(world), await buildPerson(world)];
  const first = await world.call(people, 'addFamilyMember', child, { as: one, key });
  const second = await world.call(people, 'addFamilyMember', child, { as: other, key });
  expect(second.id).not.toBe(first.id);
  await expect(world.call(people, 'setCareMode', { on: true }, { as: one, key })).resolves.toEqual({
    done: true,
  });
});

test('a command that failed has not used its key up', async () => {
  const { county } = await buildTree(world);
  const opensAt = new Date(world.clock.now().getTime() + 3_600_000);
  const activity = await buildActivity(world, { unit: county, signUpOpensAt: opensAt });
  const person = await buildPerson(world);
  const signUp = () =>
    world.call(activities, 'signUp', { activityId: activity.id }, { as: person, key });
  await expect(signUp()).rejects.toMatchObject({ code: 'NOT_OPEN_YET' });
  world.clock.set(opensAt);
  await expect(signUp()).resolves.toMatchObject({ status: 'confirmed' });
});

test('a retry gets its answer, though the thing it was allowed for is gone by now', async () => {
  const person = await buildPerson(world);
  const member = await buildFamilyMember(world, person.id);
  const device = await buildSession(world, person.id);
  const remove = () =>
    world.call(people, 'removeFamilyMember', { memberId: member.id }, { as: person, key });
  const revoke = () =>
    world.call(people, 'revokeDevice', { deviceId: device.sessionId }, { as: person, key });
  for (const command of [remove, remove, revoke, revoke]) {
    await expect(command()).resolves.toEqual({ done: true });
  }
  expect(await auditRows('people.removeFamilyMember')).toBe(1);
});

test('a refused command leaves no key behind', async () => {
  const person = await buildPerson(world);
  const member = await buildFamilyMember(world, (await buildPerson(world)).id);
  await expect(
    world.call(people, 'removeFamilyMember', { memberId: member.id }, { as: person, key }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await storedKeys()).toEqual([]);
});

test('an answer that is a secret is never stored', async () => {
  const person = await buildPerson(world);
  const give = operation({
    kind: 'command',
    access: 'signed-in',
    answerIsSecret: true,
    summary: 'Give a secret',
    input: v.object({}),
    output: v.object({ secret: v.string() }),
  });
  let given = 0;
  const vault = defineFunction({
    domain: 'vault',
    contract: { give },
    access: {},
    handlers: { give: async () => ({ secret: `number ${(given += 1)}` }) },
  });
  await world.call(vault, 'give', {}, { as: person, key });
  await world.call(vault, 'give', {}, { as: person, key });
  expect(given).toBe(2);
  expect(await storedKeys()).toEqual([]);
});

test('the hash of a request tells values apart, and nothing else', () => {
  expect(hashRequest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(
    hashRequest({ b: [{ d: 3, c: 2 }], a: 1 }),
  );
  expect(hashRequest({ a: undefined })).toBe(hashRequest({}));
  const different = [{}, [], null, '', { a: 1 }, { a: '1' }, { a: [1] }, { a: null }, { ab: 1 }];
  expect(new Set(different.map(hashRequest)).size).toBe(different.length);
});

async function auditRows(name: string): Promise<number> {
  const rows = await world.db
    .selectFrom('audit_rows')
    .where('tenant_id', '=', world.tenantId)
    .where('operation', '=', name)
    .select('id')
    .execute();
  return rows.length;
}

function storedKeys() {
  return world.db
    .selectFrom('idempotency_keys')
    .where('tenant_id', '=', world.tenantId)
    .select('operation')
    .execute();
}
