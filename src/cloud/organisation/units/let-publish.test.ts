import { buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '@cloud/activities';
import { organisation } from '../index';

const getWorld = useWorld();

it('lets a town publish what it holds, when an administrator above says so, and takes it back', async () => {
  const world = getWorld();
  const tree = await buildTree(world, { townsPublish: false });
  await buildSeries(world);
  const with_ = async (role: 'organiser' | 'unit-admin', unit: { id: string }) => ({
    as: await buildPerson(world, { roles: [{ role, unitId: unit.id }] }),
  });
  const organiser = await with_('organiser', tree.hongqiao);
  const county = await with_('unit-admin', tree.county);
  const own = await with_('unit-admin', tree.hongqiao);
  const { activityId } = await world.call(activities, 'create', draftOf(tree.hongqiao), organiser);
  const mayPublish = async () =>
    (await world.call(activities, 'draft', { activityId }, organiser)).mayPublish;
  const letPublish = (publishesItself: boolean, who = county) =>
    world.call(organisation, 'letPublish', { unitId: tree.hongqiao.id, publishesItself }, who);

  expect(await mayPublish()).toBe(false);
  // Nobody lets herself, and the county has nobody above it to ask.
  await expect(letPublish(true, own)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(
    world.call(
      organisation,
      'letPublish',
      { unitId: tree.county.id, publishesItself: true },
      county,
    ),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await letPublish(true);
  expect(await mayPublish()).toBe(true);
  expect(await world.call(organisation, 'unit', { id: tree.hongqiao.id })).toMatchObject({
    publishesItself: true,
  });
  await letPublish(false);
  expect(await mayPublish()).toBe(false);
});
