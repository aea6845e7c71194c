import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from './crc32';
import { parseSheet } from './parse-sheet';
import { openZip } from './read-zip';
import { UnreadableFile } from './unreadable-file';
import { withoutFormula, xlsxSheet, type Cell, type SheetState } from './write-sheet';
import { centralDirectory, localHeader } from './zip-records';

const limits = {
  bytes: 1_000_000,
  tokens: 100_000,
  rows: 100,
  columns: 10,
  characters: 500,
  milliseconds: 20_000,
  megabytes: 200,
};
/** As the worker reads it, here and now. */
const readSheet = (bytes: Buffer, most = limits) =>
  parseSheet(bytes, most, null).map(({ row, cells }) => ({ row, cells }));
const columns = [
  { title: '姓名', width: 10 },
  { title: '人数', width: 5 },
];

/** Written in pieces, each by a writer that knows nothing but the state of the one before. */
function written(pieces: readonly (readonly Cell[])[][]): Buffer {
  const begun = xlsxSheet.begin(columns);
  const bytes = [begun.bytes];
  let state: SheetState = begun.state;
  for (const rows of pieces) {
    const next = xlsxSheet.rows(JSON.parse(JSON.stringify(state)), rows);
    bytes.push(next.bytes);
    state = next.state;
  }
  return Buffer.concat([...bytes, xlsxSheet.end(state)]);
}

function archive(files: Record<string, string>): Buffer {
  const pieces: Buffer[] = [];
  const entries = Object.entries(files).map(([name, text]) => {
    const content = deflateRawSync(Buffer.from(text));
    const entry = {
      name,
      crc: crc32(Buffer.from(text)),
      packed: content.length,
      size: text.length,
      offset: Buffer.concat(pieces).length,
      isDeflated: true,
      isStreamed: false,
    };
    pieces.push(localHeader(entry), content);
    return entry;
  });
  const body = Buffer.concat(pieces);
  return Buffer.concat([body, centralDirectory(entries, body.length)]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const workbook = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/a.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kinds}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="一" sheetId="1" r:id="r7"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r7" Type="${office}/worksheet" Target="worksheets/a.xml"/><Relationship Id="r8" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

it('is one sheet however many pieces it was written in', () => {
  const bytes = written([
    [['李妈妈', 2]],
    [],
    [
      ['王奶奶 <&>"', 1],
      [null, 3],
    ],
  ]);
  expect(readSheet(bytes)).toEqual([
    { row: 1, cells: ['姓名', '人数'] },
    { row: 2, cells: ['李妈妈', '2'] },
    { row: 3, cells: ['王奶奶 <&>"', '1'] },
    { row: 4, cells: ['', '3'] },
  ]);
});

it('says the right checksum and sizes of the sheet', () => {
  const bytes = written([[['李妈妈', 2]], [['陈姐', 1]]]);
  const sheet = openZip(bytes, 100_000).read('xl/worksheets/sheet1.xml') ?? Buffer.alloc(0);
  const record = bytes.subarray(bytes.lastIndexOf('PK\u0001\u0002'));
  expect(record.readUInt32LE(16)).toBe(crc32(sheet));
  expect(record.readUInt32LE(24)).toBe(sheet.length);
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
});

it('writes a text that looks escaped so that Excel shows it as it is', () => {
  const text = '_x0041_bc _X000d_';
  const sheet = openZip(written([[[text, 1]]]), 100_000).read('xl/worksheets/sheet1.xml');
  expect(sheet?.toString()).toContain('>_x005F_x0041_bc _x005F_X000d_<');
  expect(readSheet(written([[['_x0041_bc', 1]]]))[1]?.cells[0]).toBe('_x0041_bc');
});

it('never lets a text be a formula', () => {
  for (const evil of ['=1+1', '+86', '-1', '@SUM(A1)', ' =cmd|x', '\t=1', '＝1']) {
    expect(withoutFormula(evil)).toBe(`'${evil}`);
    const cell = readSheet(written([[[evil, 1]]]))[1]?.cells[0];
    expect(cell?.startsWith("'")).toBe(true);
  }
  expect(withoutFormula('李妈妈')).toBe('李妈妈');
});

it('gives back any text that XML can hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 9 }),
      (texts) => {
        // eslint-disable-next-line no-control-regex
        const plain = texts.map((text) => `x${text.replace(/[\u0000-\u001f\ufffe\uffff]/g, '')}x`);
        const rows = readSheet(written([plain.map((text) => [text, 1])]));
        expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(plain);
      },
    ),
  );
});

it('reads what office programs write: shared texts, gaps, prefixes, pronunciation', () => {
  const bytes = archive({
    ...workbook,
    'xl/sharedStrings.xml':
      '<sst xmlns="m"><si><t>姓名</t></si><si><r><t>王</t></r><r><t>老师</t></r><rPh sb="0"><t>wang</t></rPh></si></sst>',
    'xl/worksheets/a.xml':
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row><x:row r="4"><x:c r="C4" t="s"><x:v>1</x:v></x:c><x:c r="D4" t="str"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row><x:row r="5"><x:c r="A5"/></x:row></x:sheetData></x:worksheet>',
  });
  expect(readSheet(bytes)).toEqual([
    { row: 1, cells: ['姓名'] },
    { row: 4, cells: ['', '', '王老师', '2'] },
  ]);
});

it('refuses a bomb, too many rows, and anything that is no table', () => {
  const bomb = archive({ ...workbook, 'xl/worksheets/a.xml': ' '.repeat(50_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => readSheet(bomb)).toThrow(new UnreadableFile('too-large'));
  const rows = Array.from({ length: 101 }, (_, at): Cell[] => [`行${at}`, at]);
  expect(() => readSheet(written([rows]))).toThrow(new UnreadableFile('too-large'));
  for (const other of [Buffer.alloc(0), Buffer.from('姓名,电话'), archive({ 'a.txt': 'a' })]) {
    expect(() => readSheet(other)).toThrow(new UnreadableFile('not-xlsx'));
  }
});

it('passes over comments, whatever is in them', () => {
  const xml = `<worksheet><!-- it's "2 > 1 --><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`;
  const bytes = archive({ ...workbook, 'xl/worksheets/a.xml': xml });
  expect(readSheet(bytes)).toEqual([{ row: 1, cells: ['1'] }]);
});

it('counts rows itself where the file gives no number', () => {
  const xml = Array.from({ length: 4 }, () => '<row><c><v>1</v></c></row>');
  const bytes = archive({
    ...workbook,
    'xl/worksheets/a.xml': `<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`,
  });
  expect(readSheet(bytes).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
});

it('ends with an answer whatever the bytes are', () => {
  const good = written([[['李妈妈', 2]]]);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const spoilt = Buffer.from(good);
      spoilt[at] = byte;
      try {
        readSheet(spoilt);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
      }
    }),
    { numRuns: 500 },
  );
});
