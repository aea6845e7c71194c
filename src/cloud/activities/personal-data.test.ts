import { buildActivity } from '@tests/builders/activities';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { activities } from './index';
import { personalData } from './personal-data';
import { heldPlaces } from './queries';

const getWorld = useWorld();

it('exports what she booked, and gives her coming places back when her account goes', async () => {
  const world = getWorld();
  const { db, tenantId } = world;
  const { hongqiao } = await buildTree(world);
  const { id: activityId } = await buildActivity(world, { unit: hongqiao, title: '讲座' });
  const [mother, neighbour] = [await buildPerson(world), await buildPerson(world)];
  for (const as of [mother, neighbour])
    await world.call(activities, 'signUp', { activityId }, { as });
  const now = world.clock.now();

  const [section] = await personalData.export(db, tenantId, mother.id);
  expect(section?.rows).toEqual([expect.objectContaining({ title: '讲座', status: 'confirmed' })]);
  expect(Object.keys(section?.labels ?? {}).sort()).toEqual(
    Object.keys(section?.rows[0] ?? {}).sort(),
  );
  expect(await personalData.consequences?.(db, tenantId, mother.id, now)).toHaveLength(1);

  for (const _twice of [1, 2]) {
    await db.transaction().execute((trx) => personalData.erase(trx, tenantId, mother.id, now));
  }
  expect(await heldPlaces(db, tenantId, activityId)).toBe(1);
  const detail = await world.call(activities, 'detail', { activityId });
  expect(detail.places - detail.placesLeft).toBe(1);
});
