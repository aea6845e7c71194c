import { readFileSync } from 'node:fs';
import { buildTree } from '@tests/builders/organisation';
import { buildPerson } from '@tests/builders/people';
import { memoryStorage } from '@tests/support/memory-storage';
import { useWorld } from '@tests/support/test-world';
import { parseSheet } from '@cloud/platform/xlsx/parse-sheet';
import type { RawInputOf } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import type { Register } from '@shared/activities/registers/register-rules';
import { activities } from '../index';
import { importKey, problemKey } from './queries';

type Choice = RawInputOf<typeof activitiesContract.previewImport>['choice'];

const storage = memoryStorage();
const getWorld = useWorld({ storage });

/** What becomes of one of the tables that others wrote (tests/cases/tables). */
async function town() {
  const world = getWorld();
  const tree = await buildTree(world);
  const unitId = tree.hongqiao.id;
  const who = { as: await buildPerson(world, { roles: [{ role: 'organiser', unitId }] }) };
  const send = async (register: Register, name: string) => {
    const bytes = readFileSync(`tests/cases/tables/${name}.xlsx`);
    const input = { unitId, register, bytes: bytes.length };
    const { importId } = await world.call(activities, 'startImport', input, who);
    storage.files.set(importKey(world.tenantId, importId), bytes);
    return importId;
  };
  const check = (importId: string, choice?: Choice) =>
    world.call(activities, 'previewImport', { importId, choice }, who);
  const preview = async (register: Register, name: string) => check(await send(register, name));
  return { world, send, check, preview };
}

it('reads the tables of every program, with a headline, spaced and starred titles', async () => {
  const { preview } = await town();
  for (const name of ['plain', 'workbook2', 'shared-strings-case', 'backslash', 'cdata', 'utf16']) {
    const { good, bad, rows } = await preview('lecturers', name);
    expect([name, good, bad, rows[0]?.cells[0]]).toEqual([name, 1, 0, '王甲']);
  }
  for (const name of ['title-row', 'header-spaces', 'header-fullwidth-star']) {
    const { rows } = await preview('lecturers', name);
    expect([name, rows]).toEqual([
      name,
      [{ row: name === 'title-row' ? 3 : 2, cells: ['王甲', '心理咨询师'], problem: null }],
    ]);
  }
  for (const name of ['libreoffice-lecturers', 'wps-like-lecturers', 'libreoffice-saved-again']) {
    expect(await preview('lecturers', name)).toMatchObject({ good: 3, bad: 0 });
  }
  const { rows } = await preview('lecturers', 'escapes');
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['王甲', '第一行 第二行'],
    ['李乙', '字面量_x0041_'],
  ]);
}, 60_000);

it('reads numbers as people write them, and names what is none', async () => {
  const { world, send, check } = await town();
  const importId = await send('venues', 'numbers');
  const { rows } = await check(importId);
  const wrong = (size: string) => `可容纳人数要填 1 到 5000 的整数，这里是“${size}”`;
  expect(rows.map(({ cells, problem }) => [cells[0], problem])).toEqual([
    ['丁室', wrong('0x10')],
    ['壬室', wrong('约30')],
    ['甲室', null],
    ['乙室', null],
    ['丙室', null],
    ['戊室', null],
    ['己室', null],
    ['庚室', null],
    ['辛室', null],
  ]);
  const { rows: kept } = await world.db
    .selectFrom('register_imports')
    .where('id', '=', importId)
    .select('rows')
    .executeTakeFirstOrThrow();
  expect(kept).toMatchObject([
    { places: 40 },
    { places: 40 },
    { places: 40 },
    { places: 1000 },
    { places: 40 },
    { address: '330382108012' },
    { address: '13577712345' },
  ]);
});

it('names a cell that the program could not work out', async () => {
  const { preview } = await town();
  const { rows } = await preview('lecturers', 'bool-err-date');
  expect(rows.map(({ cells, problem }) => [...cells, problem])).toEqual([
    ['王甲', '#N/A', '介绍是算不出来的公式（#N/A）'],
    ['李乙', 'TRUE', null],
    ['陈丙', '46350', null],
  ]);
  const venues = await preview('venues', 'libreoffice-venues');
  expect(venues).toMatchObject({ good: 2, bad: 1, choice: { titleRow: 2, columns: [0, 1, 2, 3] } });
  expect(venues.rows[0]?.problem).toBe('可容纳人数是算不出来的公式（#DIV/0!）');
});

it('knows a name again in every spelling', async () => {
  const { preview } = await town();
  const { good, rows } = await preview('lecturers', 'names-twice');
  expect(good).toBe(2);
  expect(rows.map(({ row, problem }) => [row, problem])).toEqual([
    [3, '和第 2 行重名'],
    [4, '和第 2 行重名'],
    [5, '和第 2 行重名'],
    [7, '和第 6 行重名'],
    [2, null],
    [6, null],
  ]);
});

it('says which title it looked for and what it found, and reads the columns that she chooses', async () => {
  const { send, check } = await town();
  const importId = await send('venues', 'title-row');
  const refused = check(importId).catch((error: unknown) => error);
  expect(await refused).toMatchObject({
    code: 'WRONG_TITLES',
    data: {
      titles: ['名称', '地址', '可容纳人数', '设施'],
      missing: ['名称'],
      found: ['姓名', '介绍'],
      titleRow: 2,
    },
  });
  const chosen = await check(importId, { titleRow: 2, columns: [0, 1, null, null] });
  expect(chosen).toMatchObject({ good: 1, bad: 0, found: ['姓名', '介绍'] });
  expect(chosen.rows).toEqual([{ row: 3, cells: ['王甲', '心理咨询师', '', ''], problem: null }]);
});

it('keeps the rows with something wrong as a table that can be put right and sent', async () => {
  const { world, send, check } = await town();
  const importId = await send('venues', 'numbers');
  await check(importId);
  const bytes = storage.files.get(problemKey(world.tenantId, importId));
  const limits = {
    bytes: 100_000,
    tokens: 10_000,
    rows: 100,
    columns: 10,
    characters: 100,
    milliseconds: 10_000,
    megabytes: 100,
  };
  const rows = parseSheet(Buffer.from(bytes ?? []), limits, null);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['名称', '地址', '可容纳人数', '设施', '哪里不对', '原来第几行'],
    ['丁室', '东街', '0x10', '', '可容纳人数要填 1 到 5000 的整数，这里是“0x10”', '5'],
    ['壬室', '东街', '约30', '', '可容纳人数要填 1 到 5000 的整数，这里是“约30”', '10'],
  ]);
  storage.files.set(importKey(world.tenantId, importId), Buffer.from(bytes ?? []));
  expect(await check(importId)).toMatchObject({ good: 0, bad: 2 });
});
