import { people } from '@cloud/people';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { buildFamilyMember, buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();
const privacy = { purpose: 'privacy' as const, version: currentConsentText('privacy').version };

let person: BuiltPerson;
beforeEach(async () => {
  person = await buildPerson(world());
});
const give = (input: object, as = person) => world().send(people, 'giveConsent', input, { as });
const withdraw = (input: object) => world().send(people, 'withdrawConsent', input, { as: person });

it('asks for no purpose that nothing obeys', async () => {
  expect(await give({ purpose: 'call-me', version: '2026-09-01' })).toMatchObject({
    error: { code: 'BAD_INPUT' },
  });
});

it('is one consent when she taps twice', async () => {
  await Promise.all([give(privacy), give(privacy)]);
  await give(privacy);
  const { items } = await world().call(people, 'listConsents', {}, { as: person });
  const standing = items.filter((item) => item.purpose === 'privacy' && item.withdrawnAt === null);
  expect(standing).toHaveLength(1);
});

it('takes the current text only', async () => {
  expect(await give({ ...privacy, version: '2001-01-01' })).toMatchObject({
    error: { code: 'TEXT_CHANGED', data: { version: privacy.version } },
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
  const { version } = currentConsentText('child-data');
  const forChild = { purpose: 'child-data', version };
  for (const input of [forChild, { ...forChild, memberId: id }]) {
    expect(await give(input, other)).toMatchObject({ error: { code: 'NO_SUCH_MEMBER' } });
  }
});
