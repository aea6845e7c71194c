import { buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();

async function aDraft() {
  const world = getWorld();
  const tree = await buildTree(world);
  await buildSeries(world);
  const organiserAt = async (unit: { id: string }) => ({
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: unit.id }] }),
  });
  const town = await organiserAt(tree.hongqiao);
  const county = await organiserAt(tree.county);
  const { activityId } = await world.call(activities, 'create', draftOf(tree.hongqiao), town);
  const remove = (revision = 1, as = town) =>
    world.call(activities, 'deleteDraft', { activityId, revision }, as);
  return { world, tree, town, county, activityId, remove };
}

it('deletes a draft with its sessions and groups, and keeps what it was in the audit', async () => {
  const { world, tree, town, activityId, remove } = await aDraft();
  expect(await remove()).toEqual({ done: true });
  await expect(remove()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const { items } = await world.call(activities, 'managed', { unitId: tree.hongqiao.id }, town);
  expect(items).toEqual([]);
  for (const table of ['activity_sessions', 'activity_quotas'] as const) {
    const rows = await world.db
      .selectFrom(table)
      .where('tenant_id', '=', world.tenantId)
      .select('id')
      .execute();
    expect(rows).toEqual([]);
  }
  const row = await world.db
    .selectFrom('audit_rows')
    .where('tenant_id', '=', world.tenantId)
    .where('operation', '=', 'activities.deleteDraft')
    .select(['target', 'detail'])
    .executeTakeFirst();
  expect(row).toMatchObject({ target: activityId, detail: { title: '孩子发脾气，怎么应对' } });
});

it('does not delete what the county looks at, until it is given back', async () => {
  const { world, town, county, activityId, remove } = await aDraft();
  await world.call(activities, 'sendToReview', { activityId }, town);
  await expect(remove()).rejects.toMatchObject({ code: 'NOT_A_DRAFT' });
  await world.call(activities, 'returnForChanges', { activityId, reason: '写清楚地点' }, county);
  expect(await remove()).toEqual({ done: true });
});

it.each([['published' as const], ['cancelled' as const]])(
  'does not delete what is %s',
  async (was) => {
    const { world, county, activityId, remove } = await aDraft();
    await world.call(activities, 'publish', { activityId }, county);
    if (was === 'cancelled') {
      await world.call(activities, 'callOff', { activityId, reason: '台风' }, county);
    }
    await expect(remove(was === 'cancelled' ? 2 : 1)).rejects.toMatchObject({
      code: 'NOT_A_DRAFT',
    });
  },
);

it('does not delete what somebody has just written', async () => {
  const { world, tree, county, activityId, remove } = await aDraft();
  const draft = draftOf(tree.hongqiao, { title: '改过的' });
  await world.call(activities, 'edit', { activityId, revision: 1, draft }, county);
  await expect(remove()).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});
