import { people } from '@cloud/people';
import { buildFamilyMember, buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();
const consent = { guardianConsent: '2026-11-27' };
const child = {
  name: '小米',
  relation: 'child' as const,
  born: { known: 'birth-month' as const, birthMonth: '2023-05' },
};

let person: BuiltPerson;
beforeEach(async () => {
  person = await buildPerson(world());
});
const add = (input: object) => world().send(people, 'addFamilyMember', input, { as: person });
const familyOf = async (as: { token: string }) =>
  (await world().call(people, 'listFamily', {}, { as })).items;
const standing = async () => {
  const { items } = await world().call(people, 'listConsents', {}, { as: person });
  return items.filter((item) => item.purpose === 'child-data' && item.withdrawnAt === null);
};

it('keeps a child with the guardian’s consent, and shows its age', async () => {
  expect(await add({ ...child, ...consent })).toMatchObject({ ok: true });
  expect(await familyOf(person)).toMatchObject([
    { ...child, age: 3, needsGuardianConsent: true, consentGivenAt: '2026-11-23T01:00:00.000Z' },
  ]);
  expect(await standing()).toHaveLength(1);
});

it('keeps nothing of a child under 14 without it, or with an outdated text', async () => {
  for (const given of [{}, { guardianConsent: '2001-01-01' }]) {
    expect(await add({ ...child, ...given })).toMatchObject({
      ok: false,
      error: { code: 'GUARDIAN_CONSENT_NEEDED', data: { version: '2026-11-27' } },
    });
  }
  expect(await familyOf(person)).toEqual([]);
});

it('takes a child without a name and with an age only', async () => {
  const small = { name: null, relation: 'child', born: { known: 'age', years: 2 }, ...consent };
  expect(await add(small)).toMatchObject({ ok: true });
  world().clock.advance(366 * 86_400_000);
  const again = await buildPerson(world());
  expect(await familyOf(again)).toEqual([]);
  const { db, tenantId } = world();
  const row = await db
    .selectFrom('family_members')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ name: null, birth_month: null, age_years: 2 });
  expect(row.age_noted_on).toBe('2026-11-23');
});

it('needs an age of a child and none of a mother, and no birth to come', async () => {
  expect(await add({ ...child, born: null })).toMatchObject({ error: { code: 'AGE_NEEDED' } });
  const unborn = { known: 'birth-month', birthMonth: '2026-12' };
  expect(await add({ ...child, ...consent, born: unborn })).toMatchObject({
    error: { code: 'BORN_IN_FUTURE' },
  });
  expect(await add({ name: '妈妈', relation: 'parent', born: null })).toMatchObject({ ok: true });
});

it('changes a member; an age that is saved again does not begin anew', async () => {
  await add({ name: null, relation: 'child', born: { known: 'age', years: 12 }, ...consent });
  const [member] = await familyOf(person);
  world().clock.advance(20 * 86_400_000);
  const update = (input: object) =>
    world().send(people, 'updateFamilyMember', { memberId: member?.id, ...input }, { as: person });
  const same = { name: '阿强', relation: 'child', born: { known: 'age', years: 12 } };
  expect(await update(same)).toMatchObject({ ok: true });
  const { db, tenantId } = world();
  const row = await db
    .selectFrom('family_members')
    .select(['name', 'age_noted_on'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ name: '阿强', age_noted_on: '2026-11-23' });
});

it('ends the consent when the child has grown out of it', async () => {
  const { id } = await buildFamilyMember(world(), person.id);
  const input = { memberId: id, name: '小米', relation: 'child' as const };
  const born = { known: 'birth-month' as const, birthMonth: '2010-05' };
  await world().call(people, 'updateFamilyMember', { ...input, born }, { as: person });
  expect(await standing()).toEqual([]);
});

it('removes a member with its consent, and keeps that it was given', async () => {
  const { id } = await buildFamilyMember(world(), person.id);
  await world().call(people, 'removeFamilyMember', { memberId: id }, { as: person });
  expect(await familyOf(person)).toEqual([]);
  const { items } = await world().call(people, 'listConsents', {}, { as: person });
  expect(items.find((item) => item.purpose === 'child-data')).toMatchObject({
    memberId: id,
    memberName: null,
    withdrawnAt: '2026-11-23T01:00:00.000Z',
  });
});

it('refuses a foreign member like an unknown one', async () => {
  const other = await buildPerson(world());
  const { id } = await buildFamilyMember(world(), other.id);
  const unknown = '0190a5a0-0000-7000-8000-000000000000';
  for (const memberId of [id, unknown]) {
    for (const operation of ['updateFamilyMember', 'removeFamilyMember']) {
      const input = { memberId, ...child, ...consent };
      expect(await world().send(people, operation, input, { as: person })).toMatchObject({
        ok: false,
        error: { code: 'NOT_ALLOWED' },
      });
    }
  }
  expect(await familyOf(other)).toHaveLength(1);
});

it('keeps twelve at most, also when they are added at once', async () => {
  const parent = { name: '亲戚', relation: 'other', born: null };
  const replies = await Promise.all(Array.from({ length: 14 }, () => add(parent)));
  expect(replies.filter((reply) => reply.ok)).toHaveLength(12);
  expect(await familyOf(person)).toHaveLength(12);
});
