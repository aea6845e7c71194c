import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type * as Threads from 'node:worker_threads';
import { crc32 } from './crc32';
import { readSheet, type SheetLimits, type TitleRow } from './read-sheet';
import { UnreadableFile } from './unreadable-file';
import { centralDirectory, localHeader } from './zip-records';

/** Every thread that was begun here, to see that it was ended. */
const begun: Threads.Worker[] = [];

jest.mock('node:worker_threads', () => {
  const threads = jest.requireActual<typeof Threads>('node:worker_threads');
  class Watched extends threads.Worker {
    constructor(...args: ConstructorParameters<typeof threads.Worker>) {
      super(...args);
      begun.push(this);
    }
  }
  return { ...threads, Worker: Watched };
});

const limits: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  tokens: 600_000,
  rows: 2_011,
  columns: 30,
  characters: 1_000,
  milliseconds: 30_000,
  megabytes: 256,
};

const titles: TitleRow = { within: 10, anyOf: ['姓名'] };
const table = (name: string) => readFileSync(`tests/cases/tables/${name}.xlsx`);
const cellsOf = async (name: string) =>
  (await readSheet(table(name), limits)).map(({ cells }) => cells);

/** A zero thread id is one that is no more. */
const isEnded = ({ threadId }: Threads.Worker) => threadId === -1;

afterEach(() => {
  expect(begun.map(isEnded)).toEqual(begun.map(() => true));
  begun.length = 0;
});

const plain = [
  ['姓名', '介绍'],
  ['王甲', '家庭教育指导师'],
];
const lecturer = [
  ['姓名', '介绍'],
  ['王甲', '心理咨询师'],
];

it.each([
  ['plain', plain],
  ['workbook2', plain],
  ['shared-strings-case', lecturer],
  ['backslash', plain],
  ['title-row', [['虹桥镇讲师名册（2026年）'], ...lecturer]],
  [
    'header-spaces',
    [
      ['姓  名', '介 绍'],
      ['王甲', '心理咨询师'],
    ],
  ],
  [
    'header-fullwidth-star',
    [
      ['姓名*', '介绍（选填）'],
      ['王甲', '心理咨询师'],
    ],
  ],
  ['cdata', [['姓名', '介绍'], ['王甲']]],
  ['utf16', plain],
  [
    'escapes',
    [
      ['姓名', '介绍'],
      ['王甲', '第一行\n第二行'],
      ['李乙', '字面量_x0041_'],
    ],
  ],
  [
    'libreoffice-lecturers',
    [
      ['姓名', '介绍'],
      ['吴老师', '家庭教育指导师\n能讲乐清话'],
      ['郑医生', '儿童保健科'],
      ['𠮷田老师', '瑜伽'],
    ],
  ],
  [
    'libreoffice-venues',
    [
      ['虹桥镇场地（2026 年）'],
      ['名称', '地址', '可容纳人数', '设施'],
      ['妇女之家 二楼', '新虹路 18 号', '40', '母婴室、坡道'],
      ['文化礼堂', '13577712345', '60'],
      ['小会议室', '2026-11-24', '#DIV/0!'],
    ],
  ],
  [
    'wps-like-lecturers',
    [
      ['姓名*', '介绍（选填）'],
      ['王老师', '心理咨询师\n二级'],
      ['陈医生', '妇产科'],
      ['林老师', '_x0041_班'],
    ],
  ],
  [
    'libreoffice-saved-again',
    [
      ['姓名*', '介绍（选填）'],
      ['王老师', '心理咨询师\n二级'],
      ['陈医生', '妇产科'],
      ['林老师', '_x0041_班'],
    ],
  ],
])('reads %s', async (name, cells) => expect(await cellsOf(name)).toEqual(cells));

it('reads numbers as their digits', async () => {
  const rows = await cellsOf('numbers');
  expect(rows.map((cells) => [cells[0], cells[2]]).slice(1)).toEqual([
    ['甲室', '４０'],
    ['乙室', '40人'],
    ['丙室', '40'],
    ['丁室', '0x10'],
    ['戊室', '1,000'],
    ['己室', '40'],
    ['庚室', '120'],
    ['辛室', '30'],
    ['壬室', '约30'],
  ]);
  expect(rows.slice(7, 9).map((cells) => cells[1])).toEqual(['330382108012', '13577712345']);
});

it('tells what a program could not work out from what somebody wrote', async () => {
  const rows = await readSheet(table('bool-err-date'), limits);
  expect(rows.map(({ row, cells, broken }) => [row, cells[1], broken])).toEqual([
    [1, '介绍', []],
    [2, '#N/A', [1]],
    [3, 'TRUE', []],
    [4, '46350', []],
  ]);
});

it('reads no further than where the titles should be when there are none', async () => {
  const rows = Array.from(
    { length: 50 },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
  );
  const long = sheet(`<sheetData>${rows.join('')}</sheetData>`);
  expect(await readSheet(long, limits, titles)).toHaveLength(titles.within);
  expect(await readSheet(long, limits)).toHaveLength(50);
  expect(await readSheet(table('header-spaces'), limits, titles)).toHaveLength(2);
});

const emptyCells = (count: number) =>
  sheet(`<sheetData><row>${'<c/>'.repeat(count)}</row></sheetData>`);
const tooLarge = new UnreadableFile('too-large');

it('refuses a small file of 1.7 million cells, and one of tags within tags', async () => {
  const cells = emptyCells(1_700_000);
  expect(cells.length).toBeLessThan(40_000);
  await expect(readSheet(cells, limits)).rejects.toEqual(tooLarge);
  const nested = sheet('<a>'.repeat(4_000_000));
  expect(nested.length).toBeLessThan(40_000);
  await expect(readSheet(nested, limits)).rejects.toEqual(tooLarge);
});

it('ends the reader when its time is over, and the process goes on meanwhile', async () => {
  const reading = readSheet(emptyCells(1_700_000), {
    ...limits,
    tokens: Infinity,
    milliseconds: 300,
  });
  const outcome = reading.then(
    () => 'read',
    (error: Error) => error.message,
  );
  // Turns of this thread while the other one reads: with the reader in it there would be one at most.
  let turns = 0;
  let isReading = true;
  void outcome.then(() => (isReading = false));
  while (isReading) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  expect(await outcome).toBe('too-large');
  expect(turns).toBeGreaterThan(2);
});

it('ends the reader when its memory is used up', async () => {
  const hungry = { ...limits, tokens: Infinity, megabytes: 24, milliseconds: 60_000 };
  await expect(readSheet(emptyCells(1_700_000), hungry)).rejects.toEqual(tooLarge);
});

it('reads one after the other, and sends away those for whom there is no room', async () => {
  const all = Array.from({ length: 10 }, () =>
    readSheet(table('plain'), limits).then(
      (rows) => rows.length,
      (error: Error) => error.message,
    ),
  );
  expect(await Promise.all(all)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 'busy', 'busy']);
  expect(await readSheet(table('plain'), limits)).toHaveLength(2);
});

it.each([Buffer.alloc(0), Buffer.from('姓名,电话')])('refuses what is no table', async (bytes) => {
  await expect(readSheet(bytes, limits)).rejects.toEqual(new UnreadableFile('not-xlsx'));
});

/** An .xlsx file of one sheet with this inside, as small as it can be packed. */
function sheet(inside: string): Buffer {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/a.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="一" sheetId="1" r:id="r7"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r7" Type="${office}/worksheet" Target="a.xml"/></Relationships>`,
    'xl/a.xml': `<worksheet>${inside}</worksheet>`,
  };
  const pieces: Buffer[] = [];
  let offset = 0;
  const entries = Object.entries(files).map(([name, text]) => {
    const content = deflateRawSync(Buffer.from(text), { level: 9 });
    const sizes = { crc: crc32(Buffer.from(text)), packed: content.length, size: text.length };
    const entry = { name, ...sizes, offset, isDeflated: true, isStreamed: false };
    const header = localHeader(entry);
    pieces.push(header, content);
    offset += header.length + content.length;
    return entry;
  });
  return Buffer.concat([...pieces, centralDirectory(entries, offset)]);
}
