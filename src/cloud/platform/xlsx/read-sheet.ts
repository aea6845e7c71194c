import { openZip, UnreadableFile, type Zip } from './read-zip';
import { attributeOf, xmlTokens } from './xml-tokens';

export interface SheetLimits {
  /** Of all that is unpacked. */
  bytes: number;
  rows: number;
  columns: number;
  /** Of a cell; what is longer is cut, since one long text may stand in every cell. */
  characters: number;
}

/** A row that is not empty, with its number as the table shows it. */
export interface SheetRow {
  row: number;
  /** The texts of its cells from column A on; '' for an empty one. */
  cells: string[];
}

/**
 * The first sheet of an .xlsx file as text. Formulas are never worked out: a cell counts with the value
 * that was saved with it.
 * @throws UnreadableFile
 */
export function readSheet(bytes: Buffer, limits: SheetLimits): SheetRow[] {
  const zip = openZip(bytes, limits.bytes);
  const sheet = textOf(zip, firstSheet(zip));
  if (sheet === null) throw new UnreadableFile('not-xlsx');
  return rowsOf(sheet, sharedTexts(textOf(zip, 'xl/sharedStrings.xml') ?? '', limits), limits);
}

function textOf(zip: Zip, name: string): string | null {
  return zip.read(name)?.toString('utf8') ?? null;
}

function firstSheet(zip: Zip): string {
  const workbook = textOf(zip, 'xl/workbook.xml');
  const links = textOf(zip, 'xl/_rels/workbook.xml.rels');
  if (workbook === null || links === null) throw new UnreadableFile('not-xlsx');
  const id = firstAttribute(workbook, 'sheet', () => true, 'id');
  const isLink = (attributes: string) => attributeOf(attributes, 'Id') === id;
  const target = firstAttribute(links, 'Relationship', isLink, 'Target');
  if (id === null || target === null) throw new UnreadableFile('not-xlsx');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function firstAttribute(
  xml: string,
  tag: string,
  fits: (attributes: string) => boolean,
  name: string,
): string | null {
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text' || token.kind === 'close' || token.name !== tag) continue;
    if (fits(token.attributes)) return attributeOf(token.attributes, name);
  }
  return null;
}

/** Texts that several cells share, in the order of their numbers. How a word is pronounced is left out. */
function sharedTexts(xml: string, { characters }: SheetLimits): string[] {
  const texts: string[] = [];
  let isText = false;
  let isSound = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (isText && !isSound) texts.push(joined(texts.pop(), token.text, characters));
    } else if (token.name === 'si' && token.kind !== 'close') texts.push('');
    else if (token.name === 't') isText = token.kind === 'open';
    else if (token.name === 'rPh') isSound = token.kind === 'open';
  }
  return texts;
}

function rowsOf(xml: string, shared: readonly string[], limits: SheetLimits): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let type: string | null = null;
  let isValue = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (isValue && column < limits.columns)
        cells[column] = joined(cells[column], token.text, limits.characters);
      continue;
    }
    const { kind, name, attributes } = token;
    if (name === 'row') {
      if (kind === 'open') {
        number = rowNumber(attributeOf(attributes, 'r')) ?? number + 1;
        cells = [];
        column = -1;
      } else if (kind === 'close' && cells.some((cell) => cell.trim() !== '')) {
        if (rows.length >= limits.rows) throw new UnreadableFile('too-large');
        rows.push({ row: number, cells: Array.from(cells, (cell) => (cell ?? '').trim()) });
      }
    } else if (name === 'c') {
      if (kind === 'close') {
        const known = cells[column];
        if (type === 's' && known !== undefined) cells[column] = shared[Number(known)] ?? '';
      } else {
        column = columnOf(attributeOf(attributes, 'r')) ?? column + 1;
        type = attributeOf(attributes, 't');
      }
    } else if (name === 'v' || name === 't') isValue = kind === 'open';
  }
  return rows;
}

/** Both together, cut: a piece of a long text would keep all of it in memory. */
function joined(text: string | undefined, more: string, characters: number): string {
  const left = characters - (text?.length ?? 0);
  if (left <= 0) return text ?? '';
  return (text ?? '') + (more.length > left ? Buffer.from(more.slice(0, left)).toString() : more);
}

function rowNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

function columnOf(cell: string | null): number | null {
  const letters = cell && /^([A-Z]{1,3})\d+$/.exec(cell)?.[1];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
