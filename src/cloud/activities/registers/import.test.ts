import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { memoryStorage } from '@tests/support/memory-storage';
import { useWorld } from '@tests/support/test-world';
import { runDueJobs } from '@cloud/platform/jobs/run-due-jobs';
import { backgroundTaskJobs } from '@cloud/platform/background-tasks/run-task';
import { xlsxSheet, type Cell } from '@cloud/platform/xlsx/write-sheet';
import { registerTitles, type Register } from '@shared/activities/registers/register-rules';
import { activities } from '../index';
import { deleteOldImports } from './delete-old-imports';
import { importingTask } from './import-task';
import { importKey } from './queries';

const storage = memoryStorage();
const getWorld = useWorld({ storage });
const jobs = backgroundTaskJobs([importingTask]);

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
  const entriesOf = async (unitId: string, who: typeof town) => {
    const list = async (register: Register) =>
      (await world.call(activities, 'registerEntries', { unitId, register }, who)).items;
    return { lecturers: await list('lecturers'), venues: await list('venues') };
  };
  const undo = (importId: string, who = town) =>
    world.call(activities, 'undoImport', { importId }, who);
  const suggestions = (unit: { id: string }, who = town) => entriesOf(unit.id, who);
  return { world, tree, organiserAt, town, start, preview, apply, undo, suggestions };
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
    [4, '可容纳人数要填 1 到 5000 的整数，这里是“很多”'],
    [5, '和第 2 行重名'],
    [2, null],
  ]);
  expect((await suggestions(tree.hongqiao)).venues).toEqual([]);

  await apply(importId);
  await runDueJobs(world.runtime, jobs);
  expect((await suggestions(tree.dongjie)).venues).toMatchObject([
    {
      name: '妇女之家 二楼',
      second: '东街 1 号',
      places: 40,
      facilities: ['nursing-room'],
    },
  ]);
  await expect(apply(importId)).rejects.toMatchObject({ code: 'ALREADY_TAKEN' });
});

it('replaces by name, over many steps', async () => {
  const { world, tree, start, preview, apply } = await staff();
  const names = Array.from({ length: 450 }, (_, at) => `讲师${at}`);
  for (const note of ['旧的介绍', '新的介绍']) {
    const rows = names.map((name) => [name, note]);
    const importId = await start('lecturers', table(registerTitles.lecturers, rows));
    expect(await preview(importId)).toMatchObject({ good: 450, bad: 0 });
    await apply(importId);
    await runDueJobs(world.runtime, jobs);
  }
  const notes = await world.db
    .selectFrom('lecturers')
    .where('tenant_id', '=', world.tenantId)
    .where('unit_id', '=', tree.hongqiao.id)
    .select('note')
    .execute();
  expect(notes).toHaveLength(450);
  expect(new Set(notes.map(({ note }) => note))).toEqual(new Set(['新的介绍']));
});

it('refuses what is no table, has other titles, or is not there', async () => {
  const { start, preview, apply, world } = await staff();
  const odd = await start('lecturers', Buffer.from('姓名,介绍'));
  await expect(preview(odd)).rejects.toMatchObject({ code: 'NOT_A_TABLE' });
  await expect(apply(odd)).rejects.toMatchObject({ code: 'NOTHING_TO_TAKE' });
  const other = await start('lecturers', table(registerTitles.venues, []));
  await expect(preview(other)).rejects.toMatchObject({
    code: 'WRONG_TITLES',
    data: { titles: ['姓名', '介绍'], missing: ['姓名'], found: registerTitles.venues },
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
  const forget = () =>
    deleteOldImports(
      { db: world.db, services, tenantId: world.tenantId, now: world.clock.now() },
      500,
    );
  await forget();
  expect(storage.files.has(importKey(world.tenantId, importId))).toBe(true);
  world.clock.set(new Date(world.clock.now().getTime() + 8 * 86_400_000));
  await forget();
  expect(storage.files.has(importKey(world.tenantId, importId))).toBe(false);
  await expect(preview(importId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

it('is undone: what it added goes, what it replaced comes back, what was changed since stays', async () => {
  const { world, tree, town, start, preview, apply, undo, suggestions } = await staff();
  const unitId = tree.hongqiao.id;
  const save = (name: string, note: string, entryId: string | null = null) => {
    const entry = { register: 'lecturers' as const, name, note };
    return world.call(activities, 'saveRegisterEntry', { unitId, entryId, entry }, town);
  };
  await save('王 老师', '原来的');
  const importId = await start(
    'lecturers',
    table(registerTitles.lecturers, [
      ['王老师', '新的'],
      ['李老师', '加的'],
      ['陈老师', '加的'],
    ]),
  );
  await preview(importId);
  await expect(undo(importId)).rejects.toMatchObject({ code: 'NOT_TAKEN_YET' });
  await apply(importId);
  await expect(undo(importId)).rejects.toMatchObject({ code: 'NOT_TAKEN_YET' });
  await runDueJobs(world.runtime, jobs);
  const { lecturers } = await suggestions(tree.hongqiao);
  expect(lecturers.map(({ name, second }) => [name, second]).sort()).toEqual([
    ['李老师', '加的'],
    ['王老师', '新的'],
    ['陈老师', '加的'],
  ]);
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await save('陈老师', '后来改的', lecturers.find(({ name }) => name === '陈老师')?.id);

  expect(await undo(importId)).toEqual({ removed: 1, restored: 1, left: 1 });
  const after = await suggestions(tree.hongqiao);
  expect(after.lecturers.map(({ name, second }) => [name, second]).sort()).toEqual([
    ['王 老师', '原来的'],
    ['陈老师', '后来改的'],
  ]);
  await expect(undo(importId)).rejects.toMatchObject({ code: 'ALREADY_UNDONE' });
});

it('puts a venue back with its places and facilities', async () => {
  const { world, tree, town, start, preview, apply, undo, suggestions } = await staff();
  const unitId = tree.hongqiao.id;
  const entry = {
    register: 'venues' as const,
    name: '二楼',
    address: '东街 1 号',
    places: 40,
    facilities: ['nursing-room' as const],
  };
  await world.call(activities, 'saveRegisterEntry', { unitId, entryId: null, entry }, town);
  const importId = await start('venues', table(registerTitles.venues, [['二楼', '', '', '']]));
  await preview(importId);
  await apply(importId);
  await runDueJobs(world.runtime, jobs);
  expect((await suggestions(tree.hongqiao)).venues).toMatchObject([
    { second: '', places: null, facilities: [] },
  ]);
  await undo(importId);
  expect((await suggestions(tree.hongqiao)).venues).toMatchObject([
    { name: '二楼', second: '东街 1 号', places: 40, facilities: ['nursing-room'] },
  ]);
});
