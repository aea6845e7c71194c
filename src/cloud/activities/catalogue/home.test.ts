import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';
import { placesAround } from './home';

const getWorld = useWorld();
const inDays = (days: number) => new Date(getWorld().clock.now().getTime() + days * 86_400_000);

it('shows her village first, then her town, then the county, nothing twice', async () => {
  const world = getWorld();
  const tree = await buildTree(world);
  const elsewhere = await buildActivity(world, { unit: tree.liushi, startsAt: inDays(1) });
  const town = await buildActivity(world, { unit: tree.hongqiao, startsAt: inDays(2) });
  const village = await buildActivity(world, { unit: tree.dongjie, startsAt: inDays(3) });
  const later = await buildActivity(world, { unit: tree.dongjie, startsAt: inDays(9) });
  await buildActivity(world, { unit: tree.liushi, startsAt: inDays(8) });

  const at = async (unitId?: string) =>
    (await world.call(activities, 'home', { unitId })).soon.map((item) => item.id);
  expect(await at(tree.dongjie.id)).toEqual([village, town, elsewhere, later].map(({ id }) => id));
  expect(await at(tree.hongqiao.id)).toEqual([town, village, elsewhere, later].map(({ id }) => id));
  expect((await at())[0]).toBe(elsewhere.id);
});

it('puts what waits for her answer first, then her next session', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const mother = await buildPerson(world);
  const book = async (days: number) => {
    const { id } = await buildActivity(world, { unit: hongqiao, startsAt: inDays(days) });
    return world.call(activities, 'signUp', { activityId: id }, { as: mother });
  };
  const late = await book(9);
  const soon = await book(3);
  const next = async () => (await world.call(activities, 'home', {}, { as: mother })).next?.id;
  expect(await next()).toBe(soon.id);
  await world.call(activities, 'cancel', { bookingId: soon.id }, { as: mother });
  expect(await next()).toBe(late.id);
  await world.db
    .updateTable('activities')
    .set({ status: 'cancelled' })
    .where('id', '=', late.activityId)
    .execute();
  expect(await next()).toBeUndefined();
});

it('leaves out a course that has begun', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  await buildActivity(world, { unit: hongqiao, startsAt: inDays(-7), durationHours: 24 * 30 });
  expect((await world.call(activities, 'home', {})).soon).toEqual([]);
});

test('places go from the village up, and hers counts in her own town only', () => {
  expect(placesAround('/c/t/', '/c/t/v/')).toEqual(['/c/t/v/', '/c/t/', null]);
  expect(placesAround('/c/u/', '/c/t/v/')).toEqual(['/c/u/', null]);
  expect(placesAround(undefined, '/c/t/v/')).toEqual(['/c/t/v/', '/c/t/', null]);
  expect(placesAround('/c/', undefined)).toEqual([null]);
});
