import { buildSeries } from '@tests/builders/activities';
import { draftOf } from '@tests/builders/drafts';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';

const getWorld = useWorld();

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
  const input = draftOf(tree.dongjie);
  const { activityId } = await world.call(activities, 'create', input, { as: organiser });

  await expect(world.call(activities, 'detail', { activityId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const seen = await world.call(activities, 'detail', { activityId }, { as: organiser });
  expect(seen.title).toBe(input.title);

  const published = await world.call(activities, 'publish', { activityId }, { as: organiser });
  expect(published).toMatchObject({ state: 'open', placesLeft: 40, facilities: ['pram-ramp'] });
  const list = await world.call(activities, 'list', { unitId: tree.hongqiao.id });
  expect(list.items.map((item) => item.id)).toEqual([activityId]);

  await expect(
    world.call(activities, 'publish', { activityId }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_A_DRAFT' });
});

it('is found by the words of its text as soon as it is published, and by new ones after an edit', async () => {
  const { world, tree, organiser } = await staff();
  const as = { as: organiser };
  const { activityId } = await world.call(activities, 'create', draftOf(tree.dongjie), as);
  await world.call(activities, 'publish', { activityId }, as);
  const found = async (words: string) => (await world.call(activities, 'list', { words })).items;
  expect(await found('发脾气')).toHaveLength(1);
  expect(await found('收纳')).toHaveLength(0);

  const draft = draftOf(tree.dongjie, { title: '家庭收纳' });
  await world.call(activities, 'edit', { activityId, revision: 1, draft }, as);
  expect(await found('收纳')).toHaveLength(1);
});

it('is for the organisers of the unit or of one above it', async () => {
  const { world, tree, organiser } = await staff();
  await expect(
    world.call(activities, 'create', draftOf(tree.liushi), { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('says what of the draft does not go together', async () => {
  const { world, tree, organiser } = await staff();
  const create = (changes: Parameters<typeof draftOf>[1]) =>
    world.call(activities, 'create', draftOf(tree.hongqiao, changes), { as: organiser });
  await expect(create({ cancelUntil: '2026-11-28T06:30:00.000Z' })).rejects.toMatchObject({
    code: 'BAD_DRAFT',
    data: { field: 'cancelUntil' },
  });
  await expect(create({ seriesId: 'nowhere' })).rejects.toMatchObject({ code: 'UNKNOWN_SERIES' });
  await expect(create({ attendedSeriesId: 'nowhere' })).rejects.toMatchObject({
    code: 'UNKNOWN_SERIES',
  });
  await expect(create({ allowedUnitIds: ['nowhere'] })).rejects.toMatchObject({
    code: 'UNKNOWN_UNIT',
  });
});

it('is too late when sign-up is over', async () => {
  const { world, tree, organiser } = await staff();
  const input = draftOf(tree.hongqiao);
  const { activityId } = await world.call(activities, 'create', input, { as: organiser });
  world.clock.set(new Date(input.signUpClosesAt));
  await expect(
    world.call(activities, 'publish', { activityId }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'TOO_LATE' });
});
