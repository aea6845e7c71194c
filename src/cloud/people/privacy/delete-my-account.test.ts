import { sql } from 'kysely';
import { people } from '@cloud/people';
import {
  buildFamilyMember,
  buildMessage,
  buildPerson,
  buildSession,
  type BuiltPerson,
} from '@tests/builders/people';
import { buildPasskey, buildStaffAccount, buildTotp } from '@tests/builders/staff';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();
const remove = (as: { token: string }, confirm = '注销账号') =>
  world().send(people, 'deleteMyAccount', { confirm }, { as });

const buildWhole = async (): Promise<BuiltPerson> => {
  const person = await buildPerson(world(), {
    name: '李小娟',
    phone: '13812345678',
    openid: 'openid-of-li',
    signInPhone: '13812345678',
    deviceLabel: '李小娟的手机',
  });
  await buildFamilyMember(world(), person.id, { name: '李小米' });
  await buildMessage(world(), person.id, { title: '李小娟，报名成功' });
  await buildStaffAccount(world(), person, 'xiaojuan');
  await buildTotp(world(), person);
  await buildPasskey(world(), person, '李小娟的电脑');
  const key = { as: person, key: 'key-of-a-change' };
  await world().call(people, 'updateProfile', { name: '李小娟' }, key);
  return person;
};

/** Every row of the tenant in every table of ours, as text. */
async function everythingStored(): Promise<string> {
  const { db, tenantId } = world();
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id'`.execute(db);
  const texts = [];
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ text: string }>`
      select row_to_json(t)::text as text from ${sql.table(name)} t
      where tenant_id = ${tenantId}`.execute(db);
    texts.push(...rows.map(({ text }) => `${name} ${text}`));
  }
  return texts.join('\n');
}

it('leaves nothing that says who she was, in any table', async () => {
  const person = await buildWhole();
  const words = ['李小娟', '李小米', '13812345678', 'openid-of-li', 'xiaojuan', '的电脑'];
  const before = await everythingStored();
  for (const word of words) expect(before).toContain(word);

  expect(await remove(person)).toMatchObject({ ok: true });
  const after = await everythingStored();
  for (const word of words) expect(after).not.toContain(word);
  expect(after).toContain('people.deleteMyAccount');
});

it('ends every session', async () => {
  const person = await buildWhole();
  const tablet = await buildSession(world(), person.id);
  await remove(person);
  for (const as of [person, tablet]) {
    expect(await world().send(people, 'me', {}, { as })).toMatchObject({
      error: { code: 'SIGN_IN_NEEDED' },
    });
  }
});

it('lets her come back as somebody new', async () => {
  const person = await buildWhole();
  await remove(person);
  const as = { kind: 'openid' as const, openid: 'openid-of-li' };
  const again = await world().call(people, 'signInWithWechat', {}, { as });
  expect(again.isNew).toBe(true);
  expect(again.personId).not.toBe(person.id);
});

it('says before what goes and what stays, and why', async () => {
  const person = await buildWhole();
  const preview = await world().call(people, 'previewDeletion', {}, { as: person });
  expect(preview.refusal).toBeNull();
  expect(preview.consequences.join()).toContain('1 位家人');
  for (const kept of preview.kept) {
    for (const word of [kept.what, kept.why, kept.basis, kept.until]) expect(word).not.toBe('');
  }
});

it('does nothing without the typed words', async () => {
  const person = await buildWhole();
  expect(await remove(person, '是')).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
  expect(await world().send(people, 'me', {}, { as: person })).toMatchObject({ ok: true });
});

it('keeps demo accounts, which everybody shares', async () => {
  const person = await buildPerson(world(), { isDemo: true });
  expect(await remove(person)).toMatchObject({ ok: false, error: { code: 'DEMO_ACCOUNT' } });
  const preview = await world().call(people, 'previewDeletion', {}, { as: person });
  expect(preview.refusal).toContain('演示账号');
});
