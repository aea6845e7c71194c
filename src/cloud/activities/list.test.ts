import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from './index';

const getWorld = useWorld();
const inDays = (days: number) => new Date(getWorld().clock.now().getTime() + days * 86_400_000);

it('shows what is published and not over, by start, page after page without gaps', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  for (const day of [3, 1, 5, 2, 4]) {
    await buildActivity(world, { unit: hongqiao, title: `第${day}天`, startsAt: inDays(day) });
  }
  // Two at the same minute: the id decides, and neither is lost between pages.
  await buildActivity(world, { unit: hongqiao, title: '同时', startsAt: inDays(3) });
  await buildActivity(world, { unit: hongqiao, title: '过去', startsAt: inDays(-1) });
  await buildActivity(world, { unit: hongqiao, title: '草稿', status: 'draft' });
  await buildActivity(world, { unit: hongqiao, title: '取消', status: 'cancelled' });

  const titles: string[] = [];
  let after: string | undefined;
  do {
    const page = await world.call(activities, 'list', { limit: 2, after });
    titles.push(...page.items.map((item) => item.title));
    after = page.next ?? undefined;
  } while (after);

  expect(titles).toHaveLength(6);
  expect(titles.filter((title) => title !== '同时')).toEqual(
    [1, 2, 3, 4, 5].map((n) => `第${n}天`),
  );
});

it('keeps to a unit and all below it', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  for (const unit of [tree.county, tree.hongqiao, tree.dongjie, tree.liushi]) {
    await buildActivity(world, { unit, title: unit.name });
  }
  const page = await world.call(activities, 'list', { unitId: tree.hongqiao.id });
  const names = page.items.map((item) => item.title).sort();
  expect(names).toEqual([tree.hongqiao.name, tree.dongjie.name].sort());
});

it('marks her own bookings', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const { id } = await buildActivity(world, { unit: hongqiao });
  const mother = await buildPerson(world);
  await world.call(activities, 'signUp', { activityId: id }, { as: mother });
  const own = await world.call(activities, 'list', {}, { as: mother });
  const other = await world.call(activities, 'list', {});
  expect([own.items[0]?.state, other.items[0]?.state]).toEqual(['booked', 'open']);
});

it('refuses a page mark that it did not make', async () => {
  await expect(getWorld().call(activities, 'list', { after: 'AAAA' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
});

describe('home', () => {
  it('puts her next booking first and what is near her below', async () => {
    const world = getWorld();
    const tree = await buildTree(world);
    const near = await buildActivity(world, { unit: tree.dongjie, startsAt: inDays(6) });
    await buildActivity(world, { unit: tree.liushi, startsAt: inDays(2) });
    const mother = await buildPerson(world);
    await world.call(activities, 'signUp', { activityId: near.id }, { as: mother });

    const home = await world.call(activities, 'home', { unitId: tree.hongqiao.id }, { as: mother });
    expect(home.next).toMatchObject({ activityId: near.id });
    expect(home.soon.map((item) => item.id)).toEqual([near.id]);
  });

  it('falls back to the whole county where nothing is near', async () => {
    const world = getWorld();
    const tree = await buildTree(world);
    const { id } = await buildActivity(world, { unit: tree.liushi });
    const home = await world.call(activities, 'home', { unitId: tree.hongqiao.id });
    expect(home).toMatchObject({ next: null, soon: [{ id }] });
  });

  it('leaves out a course that has begun', async () => {
    const world = getWorld();
    const { hongqiao } = await buildTree(world);
    await buildActivity(world, { unit: hongqiao, startsAt: inDays(-7), durationHours: 24 * 30 });
    expect((await world.call(activities, 'home', {})).soon).toEqual([]);
    expect((await world.call(activities, 'list', {})).items).toHaveLength(1);
  });
});
