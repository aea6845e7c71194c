import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../../index';

const getWorld = useWorld();
const day = 86_400_000;

it('lists a unit and below, drafts too, newest start first, page by page', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const start = world.clock.now().getTime();
  const ids: string[] = [];
  const statuses = ['draft', 'published', 'cancelled', 'published', 'draft'] as const;
  for (const [index, status] of statuses.entries()) {
    const unit = index % 2 ? tree.hongqiao : tree.dongjie;
    const startsAt = new Date(start + (index + 1) * day);
    ids.unshift((await buildActivity(world, { unit, status, startsAt })).id);
  }
  await buildActivity(world, { unit: tree.liushi });

  const seen: string[] = [];
  let after: string | undefined;
  do {
    const input = { unitId: tree.hongqiao.id, after, limit: 2 };
    const page = await world.call(activities, 'hosted', input, { as: organiser });
    seen.push(...page.items.map((item) => item.id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(ids);

  const drafts = await world.call(
    activities,
    'hosted',
    { unitId: tree.hongqiao.id, statuses: ['draft'] },
    { as: organiser },
  );
  expect(drafts.items.map(({ status }) => status)).toEqual(['draft', 'draft']);
  await expect(
    world.call(activities, 'hosted', { unitId: tree.county.id }, { as: organiser }),
  ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('is narrowed by status, series, days and words, each with what is taken', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  const organiser = await buildPerson(world, {
    roles: [{ role: 'organiser', unitId: tree.hongqiao.id }],
  });
  const resident = await buildPerson(world);
  const unit = tree.dongjie;
  const start = world.clock.now().getTime();
  const at = (days: number) => new Date(start + days * day);
  const lecture = await buildActivity(world, { unit, startsAt: at(5), title: '家庭收纳' });
  const reading = await buildActivity(world, { unit, startsAt: at(10), seriesId: 'reading' });
  const past = await buildActivity(world, { unit, startsAt: at(-20), title: '去年的收纳' });
  const draft = await buildActivity(world, { unit, startsAt: at(6), status: 'draft' });
  await buildActivity(world, { unit: tree.changhong, title: '家庭收纳' });
  await world.call(activities, 'signUp', { activityId: lecture.id }, { as: resident });

  const found = async (filters: object) => {
    const input = { unitId: tree.hongqiao.id, ...filters };
    const page = await world.call(activities, 'hosted', input, { as: organiser });
    return page.items.map((item) => item.id);
  };
  expect(await found({})).toEqual([reading.id, draft.id, lecture.id, past.id]);
  expect(await found({ statuses: ['draft', 'cancelled'] })).toEqual([draft.id]);
  expect(await found({ seriesId: 'reading' })).toEqual([reading.id]);
  expect(await found({ from: '2026-11-28', until: '2026-11-29' })).toEqual([draft.id, lecture.id]);
  expect(await found({ words: '收纳' })).toEqual([lecture.id, past.id]);
  expect(await found({ words: '收纳', from: '2026-11-23' })).toEqual([lecture.id]);

  const month = await world.call(
    activities,
    'hostedMonth',
    { unitId: tree.hongqiao.id, month: '2026-11' },
    { as: organiser },
  );
  expect(month).toMatchObject({
    more: false,
    items: [
      { id: past.id, taken: 0 },
      { id: lecture.id, taken: 1, places: 40, waiting: 0, revision: 1 },
      { id: draft.id, status: 'draft' },
    ],
  });
});
