import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { activities } from '../index';

type Entry = RawInputOf<typeof activitiesContract.saveRegisterEntry>['entry'];

const getWorld = useWorld();

async function staff() {
  const world = getWorld();
  const tree = await buildTree(world);
  const organiserAt = async (unit: { id: string }) => {
    const who = {
      as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: unit.id }] }),
    };
    const unitId = unit.id;
    return {
      save: (entry: Entry, entryId: string | null = null) =>
        world.call(activities, 'saveRegisterEntry', { unitId, entryId, entry }, who),
      remove: (entryId: string, register: 'lecturers' | 'venues' = 'lecturers') =>
        world.call(activities, 'deleteRegisterEntry', { unitId, register, entryId }, who),
      seen: () => world.call(activities, 'suggestions', { unitId }, who),
    };
  };
  return { world, tree, organiserAt };
}

const wang: Entry = { register: 'lecturers', name: '王老师', note: '家庭教育指导师' };

it('adds, puts right and deletes a lecturer, under the same id', async () => {
  const { tree, organiserAt } = await staff();
  const town = await organiserAt(tree.hongqiao);
  const { entryId } = await town.save(wang);
  expect((await town.seen()).lecturers).toEqual([
    {
      id: entryId,
      unitId: tree.hongqiao.id,
      unitName: '虹桥镇',
      name: '王老师',
      note: '家庭教育指导师',
    },
  ]);
  const { entryId: same } = await town.save({ register: 'lecturers', name: '王晓梅' }, entryId);
  expect(same).toBe(entryId);
  expect((await town.seen()).lecturers).toMatchObject([{ id: entryId, name: '王晓梅', note: '' }]);
  await town.remove(entryId);
  expect((await town.seen()).lecturers).toEqual([]);
  await expect(town.remove(entryId)).rejects.toMatchObject({ code: 'NO_SUCH_ENTRY' });
  await expect(town.save(wang, entryId)).rejects.toMatchObject({ code: 'NO_SUCH_ENTRY' });
});

it('keeps a venue with its places and each facility once', async () => {
  const { tree, organiserAt } = await staff();
  const town = await organiserAt(tree.hongqiao);
  const { entryId } = await town.save({
    register: 'venues',
    name: '妇女之家 二楼',
    places: 40,
    facilities: ['nursing-room', 'nursing-room'],
  });
  expect((await town.seen()).venues).toMatchObject([
    { id: entryId, address: '', places: 40, facilities: ['nursing-room'] },
  ]);
  // One register's id is nothing in the other.
  await expect(town.remove(entryId, 'lecturers')).rejects.toMatchObject({ code: 'NO_SUCH_ENTRY' });
});

it('has one of a name, also when two choose it at once, and loses nothing of the one that is refused', async () => {
  const { tree, organiserAt } = await staff();
  const town = await organiserAt(tree.hongqiao);
  const { entryId } = await town.save({ register: 'lecturers', name: '李老师', note: '原来的' });
  const outcomes = await Promise.allSettled([town.save(wang), town.save(wang, entryId)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { lecturers } = await town.seen();
  expect(lecturers.filter(({ name }) => name === '王老师')).toHaveLength(1);
  const wasRenamed = outcomes[1]?.status === 'fulfilled';
  expect(lecturers.find(({ id }) => id === entryId)).toMatchObject(
    wasRenamed ? { name: '王老师' } : { name: '李老师', note: '原来的' },
  );
});

it("changes only what is the unit's own, of those that it is shown", async () => {
  const { tree, organiserAt } = await staff();
  const county = await organiserAt(tree.county);
  const town = await organiserAt(tree.hongqiao);
  const { entryId } = await county.save(wang);
  expect((await town.seen()).lecturers).toMatchObject([{ unitId: tree.county.id, name: '王老师' }]);
  await expect(town.save(wang, entryId)).rejects.toMatchObject({ code: 'NO_SUCH_ENTRY' });
  await expect(town.remove(entryId)).rejects.toMatchObject({ code: 'NO_SUCH_ENTRY' });
  // A lecturer of the same name may be a town's own as well.
  await town.save(wang);
  expect((await town.seen()).lecturers).toHaveLength(2);
});
