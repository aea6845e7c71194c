import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { createWorld, useWorld } from '@tests/support/test-world';
import type { Wechat } from '@cloud/platform/wechat/wechat';
import { absentWechat } from '@cloud/platform/wechat/absent-wechat';
import { activities } from '../index';

const getWorld = useWorld();

async function withWechat(makeCode: Wechat['makeCode']) {
  const wechat: Wechat = { ...absentWechat, makeCode };
  const world = createWorld(getWorld().db, { wechat });
  const { hongqiao } = await buildTree(world);
  const activity = await buildActivity(world, { unit: hongqiao });
  const poster = () => world.call(activities, 'poster', { activityId: activity.id });
  return { world, hongqiao, activity, poster };
}

it('asks WeChat once for the code of an activity, however many look at the poster', async () => {
  const asked: string[][] = [];
  const { activity, poster } = await withWechat(async (page, scene) => {
    asked.push([page, scene]);
    return { status: 'ok', png: new Uint8Array([1, 2, 3]) };
  });
  const posters = await Promise.all([poster(), poster(), poster()]);
  expect(new Set(posters.map(({ codePng }) => codePng))).toEqual(new Set(['AQID']));
  expect(asked).toEqual([['domains/activities/pages/detail/index', activity.code]]);
  expect(posters[0]).toMatchObject({
    activity: { id: activity.id },
    url: expect.stringContaining(`/domains/activities/pages/detail/index?id=${activity.id}`),
  });
});

it('does without where WeChat gives none, and asks again the next time', async () => {
  let asked = 0;
  const { poster } = await withWechat(async () => {
    asked += 1;
    return { status: 'unavailable', reason: 'busy' };
  });
  expect((await poster()).codePng).toBeNull();
  expect((await poster()).codePng).toBeNull();
  expect(asked).toBe(2);
});

it('makes none of a draft for strangers', async () => {
  const { world, hongqiao } = await withWechat(absentWechat.makeCode);
  const { id } = await buildActivity(world, { unit: hongqiao, status: 'draft' });
  await expect(world.call(activities, 'poster', { activityId: id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
