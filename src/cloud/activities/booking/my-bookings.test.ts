import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from '../index';

const getWorld = useWorld();
const inDays = (days: number) => new Date(getWorld().clock.now().getTime() + days * 86_400_000);

it('keeps what is coming apart from what is over or given back', async () => {
  const world = getWorld();
  const { hongqiao } = await buildTree(world);
  const mother = await buildPerson(world);
  const book = async (title: string, day: number) => {
    const { id } = await buildActivity(world, { unit: hongqiao, title, startsAt: inDays(day) });
    return world.call(activities, 'signUp', { activityId: id }, { as: mother });
  };
  await book('很快', 2);
  await book('以后', 20);
  const givenBack = await book('来不了', 10);
  await world.call(activities, 'cancel', { bookingId: givenBack.id }, { as: mother });
  const stranger = await buildPerson(world);

  const titles = async (when: 'coming' | 'past', as = mother) =>
    (await world.call(activities, 'myBookings', { when }, { as })).items.map((item) => item.title);

  expect(await titles('coming')).toEqual(['很快', '以后']);
  expect(await titles('past')).toEqual(['来不了']);
  expect(await titles('coming', stranger)).toEqual([]);
  world.clock.set(inDays(5));
  expect(await titles('coming')).toEqual(['以后']);
  expect(await titles('past')).toEqual(['来不了', '很快']);
});
