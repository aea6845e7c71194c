import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';
import { parseSheet } from '@cloud/platform/xlsx/parse-sheet';
import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { activities } from '../index';

type ListInput = RawInputOf<typeof activitiesContract.registerEntries>;
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
      list: (input: Partial<ListInput>) =>
        world.call(activities, 'registerEntries', { unitId, register: 'lecturers', ...input }, who),
      async seen() {
        const { items: lecturers } = await this.list({});
        const { items: venues } = await this.list({ register: 'venues' });
        return { lecturers, venues };
      },
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
      second: '家庭教育指导师',
      places: null,
      facilities: [],
    },
  ]);
  const { entryId: same } = await town.save({ register: 'lecturers', name: '王晓梅' }, entryId);
  expect(same).toBe(entryId);
  expect((await town.seen()).lecturers).toMatchObject([
    { id: entryId, name: '王晓梅', second: '' },
  ]);
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
    { id: entryId, second: '', places: 40, facilities: ['nursing-room'] },
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
    wasRenamed ? { name: '王老师' } : { name: '李老师', second: '原来的' },
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

it('is searched in names and what is said of them, and goes page by page', async () => {
  const { tree, organiserAt } = await staff();
  const county = await organiserAt(tree.county);
  const town = await organiserAt(tree.hongqiao);
  for (let at = 1; at <= 5; at += 1) {
    await county.save({ register: 'lecturers', name: `讲师${at}`, note: '儿童 保健' });
  }
  await town.save({ register: 'lecturers', name: 'Amélie', note: '瑜伽' });
  const names = async (input: Partial<ListInput>) => {
    const { items, total } = await town.list(input);
    return [total, items.map(({ name }) => name)];
  };
  expect(await names({ size: 4 })).toEqual([6, ['Amélie', '讲师1', '讲师2', '讲师3']]);
  expect(await names({ size: 4, page: 2 })).toEqual([6, ['讲师4', '讲师5']]);
  expect(await names({ words: 'ame\u0301lie' })).toEqual([1, ['Amélie']]);
  expect(await names({ words: '儿童保健', size: 2 })).toEqual([5, ['讲师1', '讲师2']]);
  expect(await names({ words: '%' })).toEqual([0, []]);
});

it('knows a name again however it is written', async () => {
  const { tree, organiserAt } = await staff();
  const town = await organiserAt(tree.hongqiao);
  await town.save({ register: 'lecturers', name: '王芳' });
  for (const name of ['王 芳', '王\u200b芳', '王　芳']) {
    await expect(town.save({ register: 'lecturers', name })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    });
  }
});

it('gives a table with the titles to fill in', async () => {
  const { world, tree } = await staff();
  const who = {
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: tree.hongqiao.id }] }),
  };
  const input = { unitId: tree.hongqiao.id, register: 'venues' as const };
  const { fileName, file } = await world.call(activities, 'importTemplate', input, who);
  expect(fileName).toBe('场地-模板.xlsx');
  const limits = {
    bytes: 100_000,
    tokens: 10_000,
    rows: 10,
    columns: 10,
    characters: 100,
    milliseconds: 10_000,
    megabytes: 100,
  };
  expect(parseSheet(Buffer.from(file, 'base64'), limits, null)).toMatchObject([
    { cells: ['名称', '地址', '可容纳人数', '设施'] },
  ]);
});
