import { people } from '@cloud/people';
import { buildFamilyMember, buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { hasConsent } from '../queries';

const world = useWorld();
const callMe = { purpose: 'call-me' as const, version: '2026-09-01' };

let person: BuiltPerson;
beforeEach(async () => {
  person = await buildPerson(world());
});
const give = (input: object, as = person) => world().send(people, 'giveConsent', input, { as });
const withdraw = (input: object) => world().send(people, 'withdrawConsent', input, { as: person });
const holds = () => hasConsent(world().db, world().tenantId, person.id, 'call-me');

it('gives and takes back; both stay on record', async () => {
  expect(await give(callMe)).toMatchObject({ ok: true });
  expect(await holds()).toBe(true);
  expect(await withdraw({ purpose: 'call-me' })).toMatchObject({ ok: true });
  expect(await holds()).toBe(false);
  expect(await withdraw({ purpose: 'call-me' })).toMatchObject({ error: { code: 'NOT_GIVEN' } });
  const { items } = await world().call(people, 'listConsents', {}, { as: person });
  expect(items.map(({ purpose }) => purpose).sort()).toEqual(['call-me', 'privacy']);
});

it('is one consent when she taps twice', async () => {
  await Promise.all([give(callMe), give(callMe)]);
  await give(callMe);
  const { items } = await world().call(people, 'listConsents', {}, { as: person });
  expect(items.filter(({ purpose }) => purpose === 'call-me')).toHaveLength(1);
});

it('takes the current text only', async () => {
  expect(await give({ ...callMe, version: '2001-01-01' })).toMatchObject({
    error: { code: 'TEXT_CHANGED', data: { version: '2026-09-01' } },
  });
});

it('keeps the privacy notice as long as there is an account', async () => {
  expect(await withdraw({ purpose: 'privacy' })).toMatchObject({
    error: { code: 'CANNOT_DO_WITHOUT' },
  });
});

it('erases the child whose guardian takes the consent back', async () => {
  const { id } = await buildFamilyMember(world(), person.id);
  expect(await withdraw({ purpose: 'child-data', memberId: id })).toMatchObject({ ok: true });
  const { items } = await world().call(people, 'listFamily', {}, { as: person });
  expect(items).toEqual([]);
});

it('lets nobody consent for a child that is not hers', async () => {
  const { id } = await buildFamilyMember(world(), person.id);
  const other = await buildPerson(world());
  const forChild = { purpose: 'child-data', version: '2026-09-01' };
  for (const input of [forChild, { ...forChild, memberId: id }]) {
    expect(await give(input, other)).toMatchObject({ error: { code: 'NO_SUCH_MEMBER' } });
  }
});
