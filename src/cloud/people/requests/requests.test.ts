import { activities } from '@cloud/activities';
import { people } from '@cloud/people';
import { buildActivity } from '@tests/builders/activities';
import { buildDataRequest, buildLook } from '@tests/builders/data-requests';
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
  await buildLook(world(), { person: mother, staff: as });
  const input = { unitId: unit.id, personId: mother.id, kind, how: 'counter' };
  const reply = await world().send(people, 'openRequest', input, { as });
  return reply.ok ? 'OK' : reply.error.code;
};
const list = async (unit = tree.county, settled = false, as = county) =>
  (await world().call(people, 'listRequests', { unitId: unit.id, settled }, { as })).items;
const idShown = '核对了身份证';
const settle = (requestId: string, as = county, reason?: string) =>
  world().send(
    people,
    'settleRequest',
    {
      requestId,
      decision: reason ? { decision: 'refused', reason } : { decision: 'done', reason: idShown },
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
  expect(items[0]?.body).toContain('最晚 12 月 14 日 周一办好。');
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

it('nobody opens a request for somebody whom she has not just looked up', async () => {
  const asked = { unitId: tree.hongqiao.id, personId: mother.id, kind: 'deletion', how: 'counter' };
  const openBy = async (as: BuiltPerson) => {
    const reply = await world().send(people, 'openRequest', asked, { as });
    return reply.ok ? 'OK' : reply.error.code;
  };
  // Whoever got hold of an id has looked at nobody; nor does a colleague's look count, or an old one.
  expect(await openBy(county)).toBe('NOT_LOOKED_UP');
  await buildLook(world(), { person: mother, staff: await staff('unit-admin', tree.county) });
  expect(await openBy(county)).toBe('NOT_LOOKED_UP');
  await buildLook(world(), { person: mother, staff: county });
  world().clock.advance(25 * 3_600_000);
  const late = await staff('unit-admin', tree.county);
  await buildLook(world(), { person: mother, staff: late });
  expect(await openBy(late)).toBe('OK');
});

describe('one administrator alone takes no dossier', () => {
  it('who wrote a request down does not settle it', async () => {
    expect(await open('export')).toBe('OK');
    const [request] = await list();
    const id = request?.id ?? '';
    expect(request?.openedByYou).toBe(true);
    expect(await settle(id)).toMatchObject({ error: { code: 'NOT_WHO_OPENED' } });
    const colleague = await staff('unit-admin', tree.county);
    expect(await list(tree.county, false, colleague)).toMatchObject([{ openedByYou: false }]);
    expect(await settle(id, colleague)).toMatchObject({ ok: true });
  });

  it('it takes a reason, and she reads in her own export who saw it all, and why', async () => {
    const requestId = await buildDataRequest(world(), { person: mother, unit: tree.hongqiao });
    const without = { requestId, decision: { decision: 'done' } };
    const reply = await world().send(people, 'settleRequest', without, { as: county });
    expect(reply).toMatchObject({ error: { code: 'BAD_INPUT' } });
    await settle(requestId);
    const { sections } = await world().call(people, 'exportMyData', {}, { as: mother });
    const views = sections.find(({ key }) => key === 'looks_at_people');
    expect(views?.rows).toMatchObject([
      { unit: '虹桥镇', what: '办我提的要求，看到全部资料', reason: idShown },
    ]);
  });

  it('dossiers are counted with look-ups', async () => {
    const id = await buildDataRequest(world(), { person: mother, unit: tree.hongqiao });
    for (let n = 0; n < 60; n += 1) await settle(id);
    expect(await settle(id)).toMatchObject({ error: { code: 'TOO_MANY' } });
  });
});

it('what staff typed about her goes with her; the audit log keeps a hash that tells nothing', async () => {
  const { db, tenantId } = world();
  const by = { by: 'phone', phone: '13800001234' } as const;
  const reason = '李小娟 13800001234 的丈夫来问';
  const unitId = tree.county.id;
  await world().call(people, 'lookUpPerson', { unitId, by, reason }, { as: county });
  const refused = await buildDataRequest(world(), {
    person: mother,
    unit: tree.hongqiao,
    kind: 'deletion',
  });
  await settle(refused, county, reason);
  const { id: activityId } = await buildActivity(world(), { unit: tree.hongqiao });
  const booking = await world().call(activities, 'signUp', { activityId }, { as: mother });
  const organiser = await staff('organiser', tree.hongqiao);
  await world().call(activities, 'unmask', { bookingId: booking.id, reason }, { as: organiser });
  const all = async () => {
    const rows = await Promise.all(
      (['audit_rows', 'looks_at_people', 'data_requests', 'number_disclosures'] as const).map(
        (table) => db.selectFrom(table).selectAll().where('tenant_id', '=', tenantId).execute(),
      ),
    );
    return JSON.stringify(rows);
  };
  expect(await all()).toContain(reason);
  const auditRows = () =>
    db.selectFrom('audit_rows').select('detail').where('tenant_id', '=', tenantId).execute();
  expect(JSON.stringify(await auditRows())).not.toContain('李小娟');
  const before = await auditRows();
  expect(before[0]?.detail).toMatchObject({ by: 'phone', reasonHash: expect.any(String) });

  for (const data of world().runtime.services.personalData) {
    await data.erase(db, tenantId, mother.id, world().clock.now());
  }
  expect(await all()).not.toContain('李小娟');
  // Sealed rows must not change.
  expect(await auditRows()).toEqual(before);
});
