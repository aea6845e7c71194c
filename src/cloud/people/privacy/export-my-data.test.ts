import { people } from '@cloud/people';
import { buildFamilyMember, buildMessage, buildPerson } from '@tests/builders/people';
import { buildPasskey, buildStaffAccount } from '@tests/builders/staff';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();

it('holds everything of mine in full, with words beside it, and nothing of others', async () => {
  const person = await buildPerson(world(), {
    name: '李妈妈',
    phone: '13800001234',
    openid: 'o-mother',
  });
  await buildFamilyMember(world(), person.id, { name: '小米' });
  await buildMessage(world(), person.id, { title: '报名成功' });
  await world().call(people, 'setCareMode', { on: true }, { as: person });
  await buildStaffAccount(world(), person, 'li.mama');
  await buildPasskey(world(), person);
  const other = await buildPerson(world(), { name: '别人', phone: '13900005678' });
  await buildFamilyMember(world(), other.id, { name: '别人的孩子' });

  const data = await world().call(people, 'exportMyData', {}, { as: person });
  const text = JSON.stringify(data);
  for (const mine of [
    '李妈妈',
    '13800001234',
    'o-mother',
    '小米',
    '报名成功',
    '小米 13 · 微信',
    'li.mama',
    '办公室的电脑',
  ]) {
    expect(text).toContain(mine);
  }
  expect(text).toContain('people.setCareMode');
  expect(text).not.toContain('别人');
  expect(text).not.toContain('13900005678');
  for (const section of data.sections) {
    for (const row of section.rows) {
      expect(Object.keys(row).sort()).toEqual(Object.keys(section.labels).sort());
    }
  }
});

it('never holds a token or its hash', async () => {
  const person = await buildPerson(world());
  const { token_hash: hash } = await world()
    .db.selectFrom('sessions')
    .select('token_hash')
    .where('id', '=', person.sessionId)
    .executeTakeFirstOrThrow();
  const text = JSON.stringify(await world().call(people, 'exportMyData', {}, { as: person }));
  expect(text).not.toContain(hash);
  expect(text).not.toContain(person.token);
});
