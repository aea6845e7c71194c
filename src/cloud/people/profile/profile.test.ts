import { people } from '@cloud/people';
import { buildTree } from '@tests/builders/organisation';
import { buildFamilyMember, buildMessage, buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();
const meOf = (as: { token: string }) => world().call(people, 'me', {}, { as });

it('says in one call what the page 我的 shows', async () => {
  const { hongqiao, dongjie } = await buildTree(world());
  const person = await buildPerson(world(), {
    phone: '13800001234',
    villageId: dongjie.id,
    careMode: true,
    roles: [{ role: 'volunteer', unitId: hongqiao.id }],
  });
  await buildFamilyMember(world(), person.id);
  await buildMessage(world(), person.id);
  await buildMessage(world(), person.id, { readAt: world().clock.now() });
  expect(await meOf(person)).toEqual({
    id: person.id,
    name: '李妈妈',
    phone: '138****1234',
    village: { id: dongjie.id, name: '东街社区', townName: '虹桥' },
    careMode: true,
    isDemo: false,
    privacyAccepted: true,
    grants: [{ role: 'volunteer', roleName: '志愿者', unitId: hongqiao.id, unitName: '虹桥镇' }],
    familyCount: 1,
    secondFactorNeeded: false,
    unreadCount: 1,
  });
});

it('changes what is given, clears what is null, leaves the rest', async () => {
  const { dongjie } = await buildTree(world());
  const person = await buildPerson(world(), { phone: '13800001234' });
  const update = (input: object) => world().call(people, 'updateProfile', input, { as: person });
  await update({ villageId: dongjie.id });
  expect(await meOf(person)).toMatchObject({ name: '李妈妈', phone: '138****1234' });
  await update({ name: '李娟', phone: null });
  expect(await meOf(person)).toMatchObject({
    name: '李娟',
    phone: null,
    village: { id: dongjie.id },
  });
  await update({});
});

it('takes a village or a town, and no other unit', async () => {
  const { county, hongqiao } = await buildTree(world());
  const person = await buildPerson(world());
  const update = (villageId: string) =>
    world().send(people, 'updateProfile', { villageId }, { as: person });
  expect(await update(hongqiao.id)).toMatchObject({ ok: true });
  for (const unitId of [county.id, 'nowhere']) {
    expect(await update(unitId)).toMatchObject({ ok: false, error: { code: 'NO_SUCH_VILLAGE' } });
  }
});

it('writes which fields were changed into the audit row, and none of their words', async () => {
  const person = await buildPerson(world());
  await world().call(people, 'updateProfile', { name: '李娟' }, { as: person });
  const { db, tenantId } = world();
  const row = await db
    .selectFrom('audit_rows')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({ actor: person.id, operation: 'people.updateProfile' });
  expect(row.detail).toEqual({ fields: 'name' });
  expect(JSON.stringify(row)).not.toContain('李娟');
});

it('switches care mode for all her devices', async () => {
  const person = await buildPerson(world());
  await world().call(people, 'setCareMode', { on: true }, { as: person });
  expect(await meOf(person)).toMatchObject({ careMode: true });
});

it('needs a signed-in person', async () => {
  for (const operation of ['me', 'updateProfile', 'listFamily', 'listConsents', 'exportMyData']) {
    expect(await world().send(people, operation, {})).toMatchObject({
      ok: false,
      error: { code: 'SIGN_IN_NEEDED' },
    });
  }
});
