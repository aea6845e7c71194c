import { buildSeries } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import type { ActivityDraft } from '@shared/activities/contract';
import { activities } from './index';

const getWorld = useWorld();

const draft: Omit<ActivityDraft, 'unitId'> = {
  seriesId: 'mother-school',
  kind: 'lecture',
  title: '孩子发脾气，怎么应对',
  summary: '三岁前后，孩子的脾气从哪里来。',
  audience: '2–6 岁孩子的妈妈',
  venueName: '虹桥镇妇女之家 二楼',
  facilities: ['pram-ramp'],
  places: 40,
  sessions: [{ startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T07:30:00.000Z' }],
  signUpOpensAt: '2026-11-23T00:00:00.000Z',
  signUpClosesAt: '2026-11-28T04:00:00.000Z',
  cancelUntil: '2026-11-27T10:00:00.000Z',
};

async function staff() {
  const world = getWorld();
  const tree = await buildTree(world);
  await buildSeries(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  return { world, tree, organiser };
}

it('goes from a draft that only organisers see to a lecture that everybody can book', async () => {
  const { world, tree, organiser } = await staff();
  const input = { ...draft, unitId: tree.dongjie.id };
  const { activityId } = await world.call(activities, 'create', input, { as: organiser });

  await expect(world.call(activities, 'detail', { activityId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const seen = await world.call(activities, 'detail', { activityId }, { as: organiser });
  expect(seen.title).toBe(draft.title);

  const published = await world.call(activities, 'publish', { activityId }, { as: organiser });
  expect(published).toMatchObject({ state: 'open', placesLeft: 40, facilities: ['pram-ramp'] });
  const list = await world.call(activities, 'list', { unitId: tree.hongqiao.id });
  expect(list.items.map((item) => item.id)).toEqual([activityId]);

  await expect(
    world.call(activities, 'publish', { activityId }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_A_DRAFT' });
});

it('is for the organisers of the unit or of one above it', async () => {
  const { world, tree, organiser } = await staff();
  await expect(
    world.call(activities, 'create', { ...draft, unitId: tree.liushi.id }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('says which time is wrong', async () => {
  const { world, tree, organiser } = await staff();
  const input = { ...draft, unitId: tree.hongqiao.id, cancelUntil: '2026-11-28T06:30:00.000Z' };
  await expect(world.call(activities, 'create', input, { as: organiser })).rejects.toMatchObject({
    code: 'BAD_TIMES',
    data: { field: 'cancelUntil' },
  });
});

it('is too late when sign-up is over', async () => {
  const { world, tree, organiser } = await staff();
  const input = { ...draft, unitId: tree.hongqiao.id };
  const { activityId } = await world.call(activities, 'create', input, { as: organiser });
  world.clock.set(new Date(draft.signUpClosesAt));
  await expect(
    world.call(activities, 'publish', { activityId }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'TOO_LATE' });
});
