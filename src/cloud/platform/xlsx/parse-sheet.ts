import { read, SSF, utils, type CellObject } from '@e965/xlsx/dist/xlsx.mini.min.js';
import { cut } from '@shared/text/characters';
import { titleKey } from '@shared/text/title-key';
import { openZip } from './read-zip';
import type { SheetLimits, SheetRow, TitleRow } from './read-sheet';
import { UnreadableFile } from './unreadable-file';
import { zipOf } from './zip-records';

/**
 * The first sheet of an .xlsx file as text. Runs in a worker, which is ended when it takes too long or
 * too much memory. The library sees an archive that was packed anew from what was unpacked within the
 * limits: what a sender's archive says of itself never reaches it.
 * @throws UnreadableFile
 */
export function parseSheet(
  bytes: Buffer,
  limits: SheetLimits,
  titles: TitleRow | null,
): SheetRow[] {
  const archive = repacked(bytes, limits);
  if (titles) {
    const first = rowsOf(archive, limits, titles.within);
    if (!first.some((row) => isTitles(row, titles))) return first;
  }
  return rowsOf(archive, limits, 0);
}

/** Its XML files under plain names, as long as they are together no more than may be. */
function repacked(bytes: Buffer, limits: SheetLimits): Buffer {
  const zip = openZip(bytes, limits.bytes);
  let tokens = 0;
  const files = zip.names
    .filter((name) => /\.(xml|rels)$/i.test(name))
    .map((name) => {
      const content = zip.read(name) ?? Buffer.alloc(0);
      for (let at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at + 1)) tokens += 1;
      if (tokens > limits.tokens) throw new UnreadableFile('too-large');
      return { name: name.replaceAll('\\', '/'), content };
    });
  return zipOf(files);
}

/** @param most rows from the top; 0 for all */
function rowsOf(archive: Buffer, limits: SheetLimits, most: number): SheetRow[] {
  const { Sheets, SheetNames } = workbookOf(archive, most);
  const sheet = Sheets[SheetNames[0] ?? ''];
  if (!sheet) throw new UnreadableFile('not-xlsx');
  const rows = new Map<number, SheetRow>();
  for (const [address, cell] of Object.entries<CellObject>(sheet)) {
    if (address.startsWith('!') || address.startsWith('__')) continue;
    const { r, c } = utils.decode_cell(address);
    const text = c < limits.columns ? cut(textOf(cell).trim(), limits.characters) : '';
    if (text === '') continue;
    const row = rows.get(r) ?? { row: r + 1, cells: [], broken: [] };
    if (rows.size >= limits.rows && !rows.has(r)) throw new UnreadableFile('too-large');
    rows.set(r, row);
    row.cells[c] = text;
    if (cell.t === 'e') row.broken.push(c);
  }
  return [...rows.values()]
    .sort((one, other) => one.row - other.row)
    .map((row) => ({ ...row, cells: Array.from(row.cells, (text) => text ?? '') }));
}

function workbookOf(archive: Buffer, most: number) {
  try {
    return read(archive, {
      type: 'buffer',
      sheets: 0,
      sheetRows: most,
      // Formulas are never worked out: a cell counts with the value that was saved with it.
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
    });
  } catch {
    // Whatever it stumbled over: what it says of it may hold what stands in the file.
    throw new UnreadableFile('not-xlsx');
  }
}

/** Of a date as its format shows it, of a number its digits: "13577712345" and never "1.36E+10". */
function textOf({ t, v, w, z }: CellObject): string {
  if (typeof v === 'number' && t === 'n') {
    if (z !== undefined && SSF.is_date(String(z))) return w ?? String(v);
    // As the program shows it: 39.99999999999999 is what a formula leaves of 40.
    return Number.isSafeInteger(v) ? String(v) : String(Number(v.toPrecision(15)));
  }
  if (t === 'b') return v ? 'TRUE' : 'FALSE';
  if (t === 'e') return w ?? '#N/A';
  return typeof v === 'string' ? v : (w ?? '');
}

function isTitles({ cells }: SheetRow, { anyOf }: TitleRow): boolean {
  return cells.some((cell) => anyOf.includes(titleKey(cell)));
}
