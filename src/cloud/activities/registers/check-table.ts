import type { SheetRow } from '@cloud/platform/xlsx/read-sheet';
import { cut } from '@shared/text/characters';
import { nameKey } from '@shared/text/name-key';
import {
  columnsOf,
  mostColumns,
  readRegisterRow,
  registerTitles,
  titleRowOf,
  titlesWithin,
  type ColumnChoice,
  type Register,
  type RegisterRow,
} from '@shared/activities/registers/register-rules';

/** Which row holds the titles, as the table numbers it, and where each of them stands. */
export interface TableChoice {
  titleRow: number;
  columns: ColumnChoice;
}

/** A row of the table with what it means for the register. */
export interface CheckedRow {
  row: number;
  /** In the order of the titles. */
  cells: string[];
  value: RegisterRow | null;
  problem: string | null;
}

/** What the table itself says of its titles; null: the needed one is nowhere. */
export function choiceOf(register: Register, rows: readonly SheetRow[]): TableChoice | null {
  const at = titleRowOf(
    register,
    rows.map(({ cells }) => cells),
  );
  const head = at === null ? undefined : rows[at];
  return head ? { titleRow: head.row, columns: columnsOf(register, head.cells) } : null;
}

/** The first row with several cells, else the first row: a headline above the titles stands alone. */
export function likelyTitles(rows: readonly SheetRow[]): { titleRow: number; found: string[] } {
  const top = rows.slice(0, titlesWithin);
  const head = top.find(({ cells }) => cells.filter(Boolean).length > 1) ?? top[0];
  return { titleRow: head?.row ?? 1, found: textsOf(head) };
}

/** The texts of a row as they can be shown, from the first column on. */
export const textsOf = (row: SheetRow | undefined): string[] =>
  (row?.cells ?? []).slice(0, mostColumns).map((text) => cut(inOneLine(text), 40));

/** Every row below the titles: what is taken over of it, or what is wrong. */
export function checkRows(
  register: Register,
  rows: readonly SheetRow[],
  { titleRow, columns }: TableChoice,
): CheckedRow[] {
  const titles = registerTitles[register];
  const firstOf = new Map<string, number>();
  return rows
    .filter(({ row }) => row > titleRow)
    .flatMap(({ row, cells: all, broken }): CheckedRow[] => {
      const cells = titles.map((_, at) => inOneLine(textAt(all, columns[at])));
      // Notes beside the columns that are read make no row.
      if (cells.every((text) => text === '')) return [];
      const refused = (problem: string) => [{ row, cells, value: null, problem }];
      const wrong = titles.find((_, at) => broken.includes(columns[at] ?? -1));
      if (wrong !== undefined) {
        return refused(`${wrong}是算不出来的公式（${cells[titles.indexOf(wrong)]}）`);
      }
      const read = readRegisterRow(register, cells);
      if ('problem' in read) return refused(read.problem);
      const key = nameKey(read.row.name);
      const before = firstOf.get(key);
      if (before !== undefined) return refused(`和第 ${before} 行重名`);
      firstOf.set(key, row);
      return [{ row, cells, value: read.row, problem: null }];
    });
}

function textAt(cells: readonly string[], column: number | null | undefined): string {
  return column === null || column === undefined ? '' : (cells[column] ?? '');
}

/** One line without what PostgreSQL and screens cannot show. */
function inOneLine(text: string): string {
  return cut(text.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim(), 500);
}
