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
  const organiserAt = async (unit: { id: string }) => ({
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: unit.id }] }),
  });
  const county = await organiserAt(tree.county);
  const town = await organiserAt(tree.hongqiao);
  const { activityId } = await world.call(activities, 'create', draftOf(tree.county), county);
  const save = (name: string) =>
    world.call(activities, 'saveTemplate', { activityId, name }, county);
  return { world, tree, organiserAt, county, town, activityId, save };
}

it('begins a new activity from a template of the unit above, weeks ahead, without its place', async () => {
  const { world, tree, town, save } = await staff();
  const { templateId } = await save('母亲学堂 标准');
  world.clock.set(new Date('2026-12-10T01:00:00Z'));
  const unitId = tree.hongqiao.id;
  expect((await world.call(activities, 'templates', { unitId }, town)).items).toMatchObject([
    { id: templateId, name: '母亲学堂 标准', unitName: '乐清市' },
  ]);
  const from = { kind: 'template', templateId } as const;
  const { draft, takenFrom } = await world.call(
    activities,
    'draftDefaults',
    { unitId, from },
    town,
  );
  expect(takenFrom).toBe('母亲学堂 标准');
  // Saturday the 28th of November at 14:00 is Saturday the 19th of December, no earlier than the 17th.
  expect(draft).toMatchObject({
    unitId,
    venueName: '',
    sessions: [{ startsAt: '2026-12-19T06:00:00.000Z' }],
    signUpClosesAt: '2026-12-19T04:00:00.000Z',
    groups: [{ name: '', places: 40 }],
  });
  expect(draft?.groups[0]?.id).toBeUndefined();
  const filled = { ...draftOf(tree.hongqiao), ...draft, venueName: '二楼' };
  await world.call(activities, 'create', filled, town);
});

it('replaces a template of the same name, and deletes only what is its own', async () => {
  const { world, tree, county, town, save } = await staff();
  const first = await save('标准');
  expect(await save('标准')).toEqual(first);
  const remove = (unit: { id: string }, who: typeof town) =>
    world.call(activities, 'deleteTemplate', { unitId: unit.id, ...first }, who);
  await expect(remove(tree.hongqiao, town)).rejects.toMatchObject({ code: 'NO_SUCH_TEMPLATE' });
  await expect(remove(tree.county, town)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await remove(tree.county, county);
  expect(
    (await world.call(activities, 'templates', { unitId: tree.county.id }, county)).items,
  ).toEqual([]);
});

it('begins with the own last one of a series, else with one that somebody published', async () => {
  const { world, tree, organiserAt, county, town, activityId } = await staff();
  const from = { kind: 'series', seriesId: 'mother-school' } as const;
  const defaults = () =>
    world.call(activities, 'draftDefaults', { unitId: tree.hongqiao.id, from }, town);
  // The county's draft is nobody else's to see.
  expect(await defaults()).toEqual({ draft: null, takenFrom: null });
  await world.call(activities, 'publish', { activityId }, county);
  expect((await defaults()).draft).toMatchObject({ venueName: '', unitId: tree.hongqiao.id });

  const own = draftOf(tree.hongqiao, { title: '虹桥的一场', venueName: '三楼' });
  await world.call(activities, 'create', own, town);
  expect(await defaults()).toMatchObject({ takenFrom: '虹桥的一场', draft: { venueName: '三楼' } });
  // It takes place itself, further ahead than a week: the next one begins after its last date.
  const course = {
    title: '虹桥的课程',
    sessions: ['2026-12-05', '2026-12-12'].map((date) => ({
      startsAt: `${date}T06:00:00.000Z`,
      endsAt: `${date}T07:30:00.000Z`,
    })),
  };
  await world.call(activities, 'create', draftOf(tree.hongqiao, course), town);
  const next = (await defaults()).draft?.sessions.map(({ startsAt }) => startsAt);
  expect(next).toEqual(['2026-12-19T06:00:00.000Z', '2026-12-26T06:00:00.000Z']);
  // A template of another town is not there.
  const liushi = await organiserAt(tree.liushi);
  const theirs = await world.call(activities, 'create', draftOf(tree.liushi), liushi);
  const { templateId } = await world.call(
    activities,
    'saveTemplate',
    { ...theirs, name: '柳市' },
    liushi,
  );
  await expect(
    world.call(
      activities,
      'draftDefaults',
      { unitId: tree.hongqiao.id, from: { kind: 'template', templateId } },
      town,
    ),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
