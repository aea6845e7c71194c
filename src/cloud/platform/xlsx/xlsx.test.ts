import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from './crc32';
import { readSheet } from './read-sheet';
import { openZip, UnreadableFile } from './read-zip';
import { withoutFormula, xlsxSheet, type Cell, type SheetState } from './write-sheet';
import { centralDirectory, localHeader } from './zip-records';

const limits = { bytes: 1_000_000, rows: 100, columns: 10, characters: 500 };
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

const workbook = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="一" r:id="r7"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r7" Target="worksheets/a.xml"/></Relationships>',
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
  expect(readSheet(bytes, limits)).toEqual([
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

it('never lets a text be a formula', () => {
  for (const evil of ['=1+1', '+86', '-1', '@SUM(A1)', ' =cmd|x', '\t=1', '＝1']) {
    expect(withoutFormula(evil)).toBe(`'${evil}`);
    const cell = readSheet(written([[[evil, 1]]]), limits)[1]?.cells[0];
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
        const rows = readSheet(written([plain.map((text) => [text, 1])]), limits);
        expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(plain);
      },
    ),
  );
});

it('reads what office programs write: shared texts, gaps, prefixes, pronunciation', () => {
  const bytes = archive({
    ...workbook,
    'xl/sharedStrings.xml':
      '<sst><si><t>姓名</t></si><si><r><t>王</t></r><r><t>老师</t></r><rPh sb="0"><t>wang</t></rPh></si></sst>',
    'xl/worksheets/a.xml':
      '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row><x:row r="4"><x:c r="C4" t="s"><x:v>1</x:v></x:c><x:c r="D4" t="str"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row><x:row r="5"><x:c r="A5"/></x:row></x:sheetData></x:worksheet>',
  });
  expect(readSheet(bytes, limits)).toEqual([
    { row: 1, cells: ['姓名'] },
    { row: 4, cells: ['', '', '王老师', '2'] },
  ]);
});

it('refuses a bomb, too many rows, and anything that is no table', () => {
  const bomb = archive({ ...workbook, 'xl/worksheets/a.xml': ' '.repeat(50_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => readSheet(bomb, limits)).toThrow(new UnreadableFile('too-large'));
  const rows = Array.from({ length: 101 }, (_, at): Cell[] => [`行${at}`, at]);
  expect(() => readSheet(written([rows]), limits)).toThrow(new UnreadableFile('too-large'));
  for (const other of [Buffer.alloc(0), Buffer.from('姓名,电话'), archive({ 'a.txt': 'a' })]) {
    expect(() => readSheet(other, limits)).toThrow(new UnreadableFile('not-xlsx'));
  }
});

it('reads the longest name without an end, and the longest text, in a moment', () => {
  const sheet = (xml: string) => archive({ ...workbook, 'xl/worksheets/a.xml': xml });
  const large = { ...limits, bytes: 20_000_000 };
  const startedAt = performance.now();
  expect(readSheet(sheet(`<${'a'.repeat(5_000_000)}`), large)).toEqual([]);
  expect(readSheet(sheet(`<c ${'a '.repeat(5_000_000)}`), large)).toEqual([]);
  const cells = Array.from({ length: 10 }, () => '<c t="s"><v>0</v></c>').join('');
  const many = archive({
    ...workbook,
    'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(5_000_000)}</t></si></sst>`,
    'xl/worksheets/a.xml': `<row>${cells}</row>`.repeat(100),
  });
  const rows = readSheet(many, large);
  expect(rows).toHaveLength(100);
  expect(rows[0]?.cells[9]).toBe('a'.repeat(limits.characters));
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

it('passes over comments, whatever is in them', () => {
  const xml = `<!-- it's "2 > 1 <row> --><row><c><v>1</v></c></row>`;
  const bytes = archive({ ...workbook, 'xl/worksheets/a.xml': xml });
  expect(readSheet(bytes, limits)).toEqual([{ row: 1, cells: ['1'] }]);
});

it('counts rows itself where the file gives no number', () => {
  const xml = ['x', '1e999', '-1', '1.5'].map((r) => `<row r="${r}"><c><v>1</v></c></row>`);
  const bytes = archive({ ...workbook, 'xl/worksheets/a.xml': xml.join('') });
  expect(readSheet(bytes, limits).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
});

it('ends with an answer whatever the bytes are', () => {
  const good = written([[['李妈妈', 2]]]);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const spoilt = Buffer.from(good);
      spoilt[at] = byte;
      try {
        readSheet(spoilt, limits);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableFile);
      }
    }),
    { numRuns: 500 },
  );
});
