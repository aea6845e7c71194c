import { constants, deflateRawSync } from 'node:zlib';
import * as v from 'valibot';
import { crc32 } from './crc32';
import { centralDirectory, dataDescriptor, localHeader, type ZipEntry } from './zip-records';

/** The MIME type of an .xlsx file. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A text, a number, or nothing. */
export type Cell = string | number | null;

export interface Column {
  title: string;
  /** In characters. */
  width: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How far a sheet is written; plain JSON, so that it can be kept between two pieces. */
export const sheetState = v.object({ crc: count, size: count, packed: count, rows: count });

export type SheetState = v.InferOutput<typeof sheetState>;

/** The next bytes of the file, and how far it is then. */
export interface Written {
  state: SheetState;
  bytes: Buffer;
}

const sheetName = 'xl/worksheets/sheet1.xml';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const officeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** All but the sheet itself, always the same. */
const fixed: Record<string, string> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${officeType}.sheet.main+xml"/><Override PartName="/${sheetName}" ContentType="${officeType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${officeType}.styles+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${xml}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};

/**
 * An .xlsx file with one sheet, written piece by piece: memory holds one piece, and between two of them
 * the writer may be another process. `begin`, then `rows` any number of times, then `end`; the file is
 * the pieces one after the other. Each piece is deflated by itself and ends on a whole byte without
 * ending the stream, so that they are one stream together.
 */
export const xlsxSheet = {
  begin(columns: readonly Column[]): Written {
    const { bytes } = fixedPart();
    const widths = columns.map(
      ({ width }, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const head = `${xml}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
    const titles = rowXml(
      columns.map(({ title }) => title),
      1,
      1,
    );
    const state = { crc: 0, size: 0, packed: 0, rows: 1 };
    const first = pack(state, head + titles, false);
    return { state: first.state, bytes: Buffer.concat([bytes, first.bytes]) };
  },

  rows(state: SheetState, rows: readonly (readonly Cell[])[]): Written {
    const text = rows.map((cells, index) => rowXml(cells, state.rows + index + 1)).join('');
    const { bytes, state: after } = pack(state, text, false);
    return { bytes, state: { ...after, rows: state.rows + rows.length } };
  },

  end(state: SheetState): Buffer {
    const last = pack(state, '</sheetData></worksheet>', true);
    const { entries, bytes } = fixedPart();
    const sheet = sheetEntry(entries, last.state);
    const descriptor = dataDescriptor(sheet);
    const offset = bytes.length + sheet.packed + descriptor.length;
    return Buffer.concat([last.bytes, descriptor, centralDirectory([...entries, sheet], offset)]);
  },
};

/** What stands before the sheet's bytes, and its records for the end. */
function fixedPart(): { entries: ZipEntry[]; bytes: Buffer } {
  const entries: ZipEntry[] = [];
  const pieces: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(fixed)) {
    const bytes = Buffer.from(text);
    const size = bytes.length;
    const kind = { isDeflated: false, isStreamed: false };
    const entry = { name, crc: crc32(bytes), packed: size, size, offset, ...kind };
    const piece = Buffer.concat([localHeader(entry), bytes]);
    entries.push(entry);
    pieces.push(piece);
    offset += piece.length;
  }
  const unknown = { crc: 0, size: 0, packed: 0, rows: 0 };
  pieces.push(localHeader(sheetEntry(entries, unknown, offset)));
  return { entries, bytes: Buffer.concat(pieces) };
}

function sheetEntry(entries: readonly ZipEntry[], state: SheetState, at?: number): ZipEntry {
  const last = entries.at(-1);
  const offset = at ?? (last ? last.offset + localHeader(last).length + last.packed : 0);
  const { crc, packed, size } = state;
  return { name: sheetName, crc, packed, size, offset, isDeflated: true, isStreamed: true };
}

function pack(state: SheetState, text: string, isLast: boolean): Written {
  const plain = Buffer.from(text);
  const finishFlush = isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH;
  const bytes = deflateRawSync(plain, { finishFlush });
  return {
    bytes,
    state: {
      ...state,
      crc: crc32(plain, state.crc),
      size: state.size + plain.length,
      packed: state.packed + bytes.length,
    },
  };
}

function rowXml(cells: readonly Cell[], row: number, style = 0): string {
  const xmlCells = cells.map((cell, index) => {
    if (cell === null || cell === '') return '';
    const at = `r="${columnName(index)}${row}"${style ? ` s="${style}"` : ''}`;
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
    const text = escapeXml(withoutFormula(cell));
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return `<row r="${row}">${xmlCells.join('')}</row>`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * A text that residents wrote must never be taken for a formula, also when somebody saves the sheet as
 * CSV and opens that: an apostrophe in front of what begins like one.
 */
export function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
}

// XML 1.0 has no other control characters, nor halves of surrogate pairs.
// eslint-disable-next-line no-control-regex
const unknownToXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

// Office programs read "_x0041_" as the sign of that number: what stands there as such is escaped.
const looksEscaped = /_(?=x[0-9a-f]{4}_)/gi;

function escapeXml(text: string): string {
  return text
    .replace(unknownToXml, '')
    .replace(looksEscaped, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
