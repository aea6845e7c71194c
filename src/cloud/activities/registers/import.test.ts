import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { memoryStorage } from '@tests/support/memory-storage';
import { useWorld } from '@tests/support/test-world';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { workJobs } from '@cloud/platform/work/run-work';
import { xlsxSheet, type Cell } from '@cloud/platform/xlsx/write-sheet';
import { registerTitles, type Register } from '@shared/activities/registers/register-rules';
import { activities } from '../index';
import { forgetOldImports } from './forget-imports';
import { importingWork } from './import-work';
import { importKey } from './queries';

const storage = memoryStorage();
const getWorld = useWorld({ storage });
const jobs = workJobs([importingWork]);

function table(titles: readonly string[], rows: Cell[][]): Buffer {
  const begun = xlsxSheet.begin(titles.map((title) => ({ title, width: 10 })));
  const written = xlsxSheet.rows(begun.state, rows);
  return Buffer.concat([begun.bytes, written.bytes, xlsxSheet.end(written.state)]);
}

async function staff() {
  const world = getWorld();
  const tree = await buildTree(world);
  const organiserAt = async (unit: { id: string }) => ({
    as: await buildPerson(world, { roles: [{ role: 'organiser', unitId: unit.id }] }),
  });
  const town = await organiserAt(tree.hongqiao);
  const start = async (register: Register, bytes: Buffer) => {
    const input = { unitId: tree.hongqiao.id, register, bytes: bytes.length };
    const { importId } = await world.call(activities, 'startImport', input, town);
    storage.files.set(importKey(world.tenantId, importId), bytes);
    return importId;
  };
  const preview = (importId: string, who = town) =>
    world.call(activities, 'previewImport', { importId }, who);
  const apply = (importId: string, who = town) =>
    world.call(activities, 'applyImport', { importId }, who);
  const suggestions = (unit: { id: string }, who = town) =>
    world.call(activities, 'suggestions', { unitId: unit.id }, who);
  return { world, tree, organiserAt, town, start, preview, apply, suggestions };
}

it('shows what is wrong with each row, takes over the good ones, and suggests them', async () => {
  const { world, tree, start, preview, apply, suggestions } = await staff();
  const importId = await start(
    'venues',
    table(registerTitles.venues, [
      ['妇女之家 二楼', '东街 1 号', 40, '母婴室'],
      ['', '东街 2 号', 10, ''],
      ['文化礼堂', '', '很多', ''],
      ['妇女之家 二楼', '别处', 10, ''],
    ]),
  );
  const seen = await preview(importId);
  expect(seen).toMatchObject({ good: 1, bad: 3 });
  expect(seen.rows.map(({ row, problem }) => [row, problem])).toEqual([
    [3, '名称没有填'],
    [4, '可容纳人数要填 1 到 5000 的整数'],
    [5, '和第 2 行重名'],
    [2, null],
  ]);
  expect((await suggestions(tree.hongqiao)).venues).toEqual([]);

  await apply(importId);
  await runDueJobs(world.runtime, jobs);
  expect((await suggestions(tree.dongjie)).venues).toMatchObject([
    {
      name: '妇女之家 二楼',
      address: '东街 1 号',
      places: 40,
      facilities: ['nursing-room'],
    },
  ]);
  await expect(apply(importId)).rejects.toMatchObject({ code: 'ALREADY_TAKEN' });
});

it('replaces by name, over many steps', async () => {
  const { world, tree, start, preview, apply, suggestions } = await staff();
  const names = Array.from({ length: 450 }, (_, at) => `讲师${at}`);
  for (const note of ['旧的介绍', '新的介绍']) {
    const rows = names.map((name) => [name, note]);
    const importId = await start('lecturers', table(registerTitles.lecturers, rows));
    expect(await preview(importId)).toMatchObject({ good: 450, bad: 0 });
    await apply(importId);
    await runDueJobs(world.runtime, jobs);
  }
  const { lecturers } = await suggestions(tree.hongqiao);
  expect(lecturers).toHaveLength(450);
  expect(new Set(lecturers.map(({ note }) => note))).toEqual(new Set(['新的介绍']));
});

it('refuses what is no table, has other titles, or is not there', async () => {
  const { start, preview, apply, world } = await staff();
  const odd = await start('lecturers', Buffer.from('姓名,介绍'));
  await expect(preview(odd)).rejects.toMatchObject({ code: 'NOT_A_TABLE' });
  await expect(apply(odd)).rejects.toMatchObject({ code: 'NOTHING_TO_TAKE' });
  const other = await start('lecturers', table(registerTitles.venues, []));
  await expect(preview(other)).rejects.toMatchObject({
    code: 'WRONG_TITLES',
    data: { titles: ['姓名', '介绍'] },
  });
  const long = Array.from({ length: 2_001 }, (_, at): Cell[] => [`讲师${at}`]);
  const large = await start('lecturers', table(registerTitles.lecturers, long));
  await expect(preview(large)).rejects.toMatchObject({ code: 'TOO_LARGE_A_TABLE' });
  storage.files.delete(importKey(world.tenantId, large));
  await expect(preview(large)).rejects.toMatchObject({ code: 'NO_FILE' });
});

it("is nobody else's, not even a colleague's, and is forgotten after a week", async () => {
  const { world, tree, organiserAt, start, preview, apply, suggestions } = await staff();
  const importId = await start('lecturers', table(registerTitles.lecturers, [['王老师', '']]));
  for (const who of [await organiserAt(tree.hongqiao), await organiserAt(tree.liushi)]) {
    await expect(preview(importId, who)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(apply(importId, who)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
  const liushi = await organiserAt(tree.liushi);
  await expect(suggestions(tree.hongqiao, liushi)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });

  const { services } = world.runtime;
  const context = { db: world.db, services, tenantId: world.tenantId };
  await forgetOldImports(context);
  expect(storage.files.has(importKey(world.tenantId, importId))).toBe(true);
  world.clock.set(new Date(world.clock.now().getTime() + 8 * 86_400_000));
  await forgetOldImports(context);
  expect(storage.files.has(importKey(world.tenantId, importId))).toBe(false);
  await expect(preview(importId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
