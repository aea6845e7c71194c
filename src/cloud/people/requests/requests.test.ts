import { people } from '@cloud/people';
import { buildDataRequest } from '@tests/builders/data-requests';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import type { Role } from '@shared/organisation/roles';

const world = useWorld();
let tree: BuiltTree;
let mother: BuiltPerson;
let county: BuiltPerson;
beforeEach(async () => {
  tree = await buildTree(world());
  mother = await buildPerson(world(), { name: '李小娟', phone: '13800001234' });
  county = await staff('unit-admin', tree.county);
});

const staff = (role: Role, unit: { id: string }) =>
  buildPerson(world(), { name: '工作人员', roles: [{ role, unitId: unit.id }] });
const open = async (kind: 'export' | 'deletion', as = county, unit = tree.hongqiao) => {
  const input = { unitId: unit.id, personId: mother.id, kind, how: 'counter' };
  const reply = await world().send(people, 'openRequest', input, { as });
  return reply.ok ? 'OK' : reply.error.code;
};
const list = async (unit = tree.county, settled = false, as = county) =>
  (await world().call(people, 'listRequests', { unitId: unit.id, settled }, { as })).items;
const settle = (requestId: string, as = county, reason?: string) =>
  world().send(
    people,
    'settleRequest',
    {
      requestId,
      decision: reason ? { decision: 'refused', reason } : { decision: 'done' },
    },
    { as },
  );

it('is written down with its deadline, once, and she is told', async () => {
  const town = await staff('unit-admin', tree.hongqiao);
  expect(await open('deletion', town)).toBe('OK');
  expect(await open('deletion', town)).toBe('ALREADY_OPEN');
  expect(await open('deletion', town, tree.liushi)).toBe('NOT_ALLOWED');
  const [request] = await list();
  expect(request).toMatchObject({
    name: '李**',
    phone: '138****1234',
    kind: 'deletion',
    dueOn: '2026-12-14',
    daysLeft: 21,
    unitName: '虹桥镇',
    openedBy: '工作人员',
  });
  const { items } = await world().call(people, 'listInbox', {}, { as: mother });
  expect(items[0]).toMatchObject({ title: '工作人员记下了你的要求：注销你的账号' });
});

it('is seen at its unit and above, the nearest deadline first, overdue ones with their days', async () => {
  const other = await buildPerson(world());
  await buildDataRequest(world(), { person: mother, unit: tree.hongqiao, dueOn: '2026-12-01' });
  await buildDataRequest(world(), { person: other, unit: tree.liushi, dueOn: '2026-11-20' });
  expect((await list()).map(({ daysLeft }) => daysLeft)).toEqual([-3, 8]);
  const town = await staff('unit-admin', tree.hongqiao);
  expect((await list(tree.hongqiao, false, town)).map(({ daysLeft }) => daysLeft)).toEqual([8]);
});

it('for an export gives everything to hand to her, once', async () => {
  const id = await buildDataRequest(world(), { person: mother, unit: tree.hongqiao });
  const reply = await settle(id);
  expect(JSON.stringify(reply)).toContain('13800001234');
  expect(await settle(id)).toMatchObject({ error: { code: 'ALREADY_SETTLED' } });
  expect(await list()).toEqual([]);
  expect(await list(tree.county, true)).toMatchObject([{ state: 'done' }]);
});

it('for a deletion erases like she could herself', async () => {
  const id = await buildDataRequest(world(), {
    person: mother,
    unit: tree.hongqiao,
    kind: 'deletion',
    note: '李小娟本人',
  });
  expect(await settle(id)).toMatchObject({ ok: true, output: { sections: [] } });
  expect(await world().send(people, 'me', {}, { as: mother })).toMatchObject({
    error: { code: 'SIGN_IN_NEEDED' },
  });
  expect(await list(tree.county, true)).toMatchObject([{ name: null, note: '', state: 'done' }]);
});

it('is refused with a reason that she reads, and deletes nothing then', async () => {
  const id = await buildDataRequest(world(), {
    person: mother,
    unit: tree.hongqiao,
    kind: 'deletion',
  });
  expect(await settle(id, county, '没有带身份证')).toMatchObject({ ok: true });
  const { items } = await world().call(people, 'listInbox', {}, { as: mother });
  expect(items[0]?.body).toContain('没有带身份证');
});

it('deletes nobody who still holds a role: that would end roles that one may not end', async () => {
  const platform = await staff('platform-admin', tree.county);
  const id = await buildDataRequest(world(), {
    person: platform,
    unit: tree.county,
    kind: 'deletion',
  });
  expect(await settle(id)).toMatchObject({ error: { code: 'HAS_ROLES' } });
  expect(await world().send(people, 'me', {}, { as: platform })).toMatchObject({ ok: true });
  // What she asked about is still to be answered.
  expect(await settle(id, county, '先交接工作')).toMatchObject({ ok: true });
});

it('is settled by administrators of the county, never one’s own, never of a demo account', async () => {
  const id = await buildDataRequest(world(), { person: mother, unit: tree.hongqiao });
  for (const as of [
    await staff('unit-admin', tree.hongqiao),
    await staff('organiser', tree.county),
    mother,
  ]) {
    expect(await settle(id, as)).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  }
  const own = await buildDataRequest(world(), { person: county, unit: tree.county });
  expect(await settle(own)).toMatchObject({ error: { code: 'NOT_ONESELF' } });
  const person = await buildPerson(world(), { isDemo: true });
  const demo = await buildDataRequest(world(), { person, unit: tree.county, kind: 'deletion' });
  expect(await settle(demo)).toMatchObject({ error: { code: 'DEMO_ACCOUNT' } });
  expect(await list()).toHaveLength(3);
});
