import { activities } from '@cloud/activities';
import { people } from '@cloud/people';
import { buildActivity } from '@tests/builders/activities';
import { buildTree, type BuiltTree } from '@tests/builders/organisation';
import { buildPerson, type BuiltPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { organisation } from '../index';

const world = useWorld();
let tree: BuiltTree;
let stranger: BuiltPerson;
beforeEach(async () => {
  tree = await buildTree(world());
  const roles = [{ role: 'organiser' as const, unitId: tree.liushi.id }];
  stranger = await buildPerson(world(), { name: '陈主任', roles });
});

const auditorOf = (unit: { id: string }) =>
  buildPerson(world(), { roles: [{ role: 'auditor', unitId: unit.id }] });
const seen = async (unit: { id: string }, as: BuiltPerson, more: object = {}) =>
  world().call(organisation, 'refusedCalls', { unitId: unit.id, ...more }, { as });
async function knock(): Promise<string> {
  const { id: activityId } = await buildActivity(world(), { unit: tree.hongqiao });
  await world().send(activities, 'roster', { activityId }, { as: stranger });
  const month = { unitId: tree.hongqiao.id, month: '2026-12' };
  await world().send(activities, 'managedMonth', month, { as: stranger });
  const guess = { userName: 'chen.hq', password: 'not this one either' };
  await world().send(people, 'signInWithPassword', guess, { address: '203.0.113.9' });
  return activityId;
}

it('the county’s auditor reads who knocked where, by name if she is staff, and what was guessed', async () => {
  const activityId = await knock();
  const { items } = await seen(tree.county, await auditorOf(tree.county));
  expect(items).toMatchObject([
    {
      code: 'WRONG_PASSWORD',
      what: '输入用户名和密码',
      actor: { kind: 'address', personId: null, mark: expect.stringMatching(/^[0-9a-f]{16}$/) },
    },
    { code: 'NOT_ALLOWED', unitName: '虹桥镇', times: 1 },
    {
      code: 'NOT_ALLOWED',
      what: '查看报名名单',
      target: activityId,
      actor: { kind: 'person', personId: stranger.id, name: '陈主任' },
    },
  ]);
});

it('a town’s auditor reads what was tried at her town; narrowed to one person; page by page', async () => {
  await knock();
  const auditor = await auditorOf(tree.hongqiao);
  const { items } = await seen(tree.hongqiao, auditor);
  expect(items).toMatchObject([{ operation: 'activities.managedMonth', unitName: '虹桥镇' }]);
  const county = await auditorOf(tree.county);
  expect((await seen(tree.county, county, { actor: stranger.id })).items).toHaveLength(2);
  const first = await seen(tree.county, county, { limit: 2 });
  const second = await seen(tree.county, county, { limit: 2, after: first.next ?? '' });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(second.next).toBeNull();
});

it('those who are watched do not read it, and each look leaves a row', async () => {
  await knock();
  await expect(seen(tree.hongqiao, stranger)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await seen(tree.county, await auditorOf(tree.county));
  const rows = await world()
    .db.selectFrom('audit_rows')
    .select('detail')
    .where('tenant_id', '=', world().tenantId)
    .where('operation', '=', 'organisation.refusedCalls')
    .execute();
  expect(rows).toHaveLength(1);
});
