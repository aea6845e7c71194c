import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { buildGrant, buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { auditBench } from '@tests/support/audit-bench';
import { useWorld } from '@tests/support/test-world';
import { people } from '@cloud/people';
import { organisation } from '../index';

const world = useWorld();
let tree: BuiltTree;
let auditor: BuiltPerson;
let admin: BuiltPerson;
let resident: BuiltPerson;

beforeEach(async () => {
  tree = await buildTree(world());
  auditor = await buildPerson(world(), {
    name: '查账的',
    roles: [{ role: 'auditor', unitId: tree.county.id }],
  });
  admin = await buildPerson(world(), {
    name: '金主任',
    roles: [{ role: 'unit-admin', unitId: tree.county.id }],
  });
  resident = await buildPerson(world(), { name: '周阿姨' });
});

interface Wanted {
  unit?: { id: string };
  as?: BuiltPerson;
  [more: string]: unknown;
}
const trail = ({ unit = tree.county, as = auditor, ...more }: Wanted = {}) =>
  world().call(organisation, 'auditTrail', { unitId: unit.id, ...more }, { as });
const what = async (wanted?: Wanted) => (await trail(wanted)).items.map((row) => row.what);

const later = () => world().clock.advance(60_000);
const give = async (unit: { id: string }) => {
  later();
  const person = await buildPerson(world());
  const input = { personId: person.id, role: 'volunteer' as const, unitId: unit.id };
  await world().call(organisation, 'grantRole', input, { as: admin });
  return person;
};

it('shows what was done in plain words, the newest first, staff by name', async () => {
  const given = await give(tree.dongjie);
  later();
  await world().call(people, 'setCareMode', { on: true }, { as: resident });
  const { items, next } = await trail();
  expect(next).toBeNull();
  expect(items).toMatchObject([
    {
      what: '切换关怀模式',
      actor: { kind: 'person', personId: resident.id, name: null },
      unitId: null,
      sealed: false,
    },
    {
      operation: 'organisation.grantRole',
      what: '授予角色',
      actor: { kind: 'person', personId: admin.id, name: '金主任' },
      target: given.id,
      unitName: '东街社区',
      detail: { role: 'volunteer' },
      at: '2026-11-23T01:01:00.000Z',
    },
  ]);
});

it('leaves a row itself, which says how much was shown', async () => {
  await give(tree.dongjie);
  await trail();
  expect((await trail()).items[0]).toMatchObject({
    operation: 'organisation.auditTrail',
    actor: { personId: auditor.id, name: '查账的' },
    unitId: tree.county.id,
    detail: { shown: 1 },
  });
});

it('shows a town its own and its villages, nothing above, beside or without a unit', async () => {
  for (const unit of [tree.county, tree.hongqiao, tree.dongjie, tree.liushi]) await give(unit);
  await world().call(people, 'setCareMode', { on: true }, { as: resident });
  const own = await buildPerson(world(), {
    roles: [{ role: 'auditor', unitId: tree.hongqiao.id }],
  });
  const { items } = await trail({ unit: tree.hongqiao, as: own });
  expect(items.map((row) => row.unitId)).toEqual([tree.dongjie.id, tree.hongqiao.id]);
});

it('is for auditors and the platform, in their units only', async () => {
  const code = async (role: 'auditor' | 'platform-admin' | 'unit-admin' | 'organiser') => {
    const as = await buildPerson(world());
    await buildGrant(world(), as, role, tree.hongqiao);
    const codes: string[] = [];
    for (const unit of [tree.hongqiao, tree.dongjie, tree.liushi, tree.county]) {
      const reply = await world().send(organisation, 'auditTrail', { unitId: unit.id }, { as });
      codes.push(reply.ok ? 'OK' : reply.error.code);
    }
    return codes;
  };
  const own = ['OK', 'OK', 'NOT_ALLOWED', 'NOT_ALLOWED'];
  const none = Array(4).fill('NOT_ALLOWED');
  expect(await code('auditor')).toEqual(own);
  expect(await code('platform-admin')).toEqual(own);
  expect(await code('unit-admin')).toEqual(none);
  expect(await code('organiser')).toEqual(none);
});

describe('searching', () => {
  let given: BuiltPerson;
  beforeEach(async () => {
    given = await give(tree.dongjie);
    later();
    await world().call(people, 'setCareMode', { on: true }, { as: resident });
    later();
    await world().call(people, 'signOut', {}, { as: resident });
  });

  it('by who, by what it was done to, by the operation and by its words', async () => {
    expect(await what({ actor: resident.id })).toEqual(['退出登录', '切换关怀模式']);
    expect(await what({ target: given.id })).toEqual(['授予角色']);
    expect(await what({ operation: 'people.signOut' })).toEqual(['退出登录']);
    expect(await what({ words: '关怀' })).toEqual(['切换关怀模式']);
    expect(await what({ words: '关怀', operation: 'people.signOut' })).toEqual([]);
    expect(await what({ words: '没有这样的事' })).toEqual([]);
  });

  it.each(['sealed', 'not sealed yet'])('by time, of rows %s', async (state) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
    if (state === 'sealed') await auditBench(world(), folder).seal({ most: 1 });
    await rm(folder, { recursive: true });
    const from = '2026-11-23T01:02:00Z';
    const until = '2026-11-23T01:03:00Z';
    expect(await what({ from, until })).toEqual(['切换关怀模式']);
    expect(await what({ until: from })).toEqual(['授予角色']);
    expect(await what({ from: until, words: '退出' })).toEqual(['退出登录']);
    expect(await what({ from: '2025-12-01T00:00:00Z', until: '2026-11-01T00:00:00Z' })).toEqual([]);
  });

  it('takes a year at most, and an end after the beginning', async () => {
    for (const [from, until] of [
      ['2026-11-23T01:00:00Z', '2026-11-23T01:00:00Z'],
      ['2026-11-23T01:00:00Z', '2026-11-22T01:00:00Z'],
      ['2025-01-01T00:00:00Z', '2026-11-22T01:00:00Z'],
    ]) {
      await expect(trail({ from, until })).rejects.toMatchObject({ code: 'BAD_PERIOD' });
    }
  });
});

it('goes page by page without leaving out or repeating, at the county and at a town', async () => {
  const targets: string[] = [];
  for (let n = 0; n < 5; n += 1) targets.unshift((await give(tree.dongjie)).id);
  for (const unit of [tree.county, tree.hongqiao]) {
    const seen: (string | null)[] = [];
    let after: string | undefined;
    do {
      const page = await trail({ unit, operation: 'organisation.grantRole', limit: 2, after });
      seen.push(...page.items.map((row) => row.target));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(targets);
  }
});

it('tells nothing of another tenant, nor of nested details', async () => {
  await sql`
    insert into audit_rows (tenant_id, at, actor, operation, detail) values
      (${`${world().tenantId}1`}, now(), 'timer', 'people.signOut', '{}'),
      (${world().tenantId}, ${world().clock.now()}, 'timer', 'old.gone', '{"a":{"b":1},"c":2}')`.execute(
    world().db,
  );
  const { items } = await trail();
  expect(items).toMatchObject([{ what: 'old.gone', actor: { kind: 'timer' }, detail: { c: 2 } }]);
  expect(items[0]?.detail).toEqual({ c: 2 });
});

it('how the sealing keeps up is told to those who audit, and to nobody else', async () => {
  await give(tree.county);
  world().clock.set(new Date(world().clock.now().getTime() + 90_000));
  const state = (as?: BuiltPerson) =>
    world().call(organisation, 'sealState', { unitId: tree.county.id }, { as });
  expect(await state(auditor)).toEqual({
    lastSealSeconds: null,
    unsealedSeconds: 90,
    unanchoredSeconds: null,
  });
  for (const as of [admin, resident]) {
    await expect(state(as)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
  await expect(state()).rejects.toMatchObject({ code: 'SIGN_IN_NEEDED' });
});
