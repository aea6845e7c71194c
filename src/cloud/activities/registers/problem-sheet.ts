import { xlsxSheet, type Column } from '@cloud/platform/xlsx/write-sheet';
import { registerTitles, type Register } from '@shared/activities/registers/register-rules';
import type { CheckedRow } from './check-table';

/** A table to fill in: the titles and nothing else. */
export function templateSheet(register: Register): Buffer {
  const { bytes, state } = xlsxSheet.begin(columnsFor(register));
  return Buffer.concat([bytes, xlsxSheet.end(state)]);
}

/** The rows with problems, each named beside its row: once corrected, the sheet can be imported again. */
export function problemSheet(register: Register, rows: readonly CheckedRow[]): Buffer {
  const begun = xlsxSheet.begin([
    ...columnsFor(register),
    { title: '哪里不对', width: 36 },
    { title: '原来第几行', width: 12 },
  ]);
  const written = xlsxSheet.rows(
    begun.state,
    rows.map(({ row, cells, problem }) => [...cells, problem, row]),
  );
  return Buffer.concat([begun.bytes, written.bytes, xlsxSheet.end(written.state)]);
}

function columnsFor(register: Register): Column[] {
  return registerTitles[register].map((title, at) => ({ title, width: at === 0 ? 20 : 30 }));
}
