import { fail } from '@cloud/platform/errors';
import type { HandlerArguments, StagedHandler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { readSheet, type SheetRow } from '@cloud/platform/xlsx/read-sheet';
import { UnreadableFile } from '@cloud/platform/xlsx/read-zip';
import type { activitiesContract } from '@shared/activities/contract';
import { largestImport } from '@shared/activities/registers/register-contract';
import {
  columnsOf,
  readRegisterRow,
  registers,
  registerTitles,
  type Register,
  type RegisterRow,
} from '@shared/activities/registers/register-rules';
import { importById, importKey } from './queries';

type Errors = HandlerArguments<typeof activitiesContract.previewImport>['errors'];

const mostShown = 200;
/** Unpacked, a table of this size is far smaller; a bomb is not. */
const limits = { bytes: 20 * 1024 * 1024, rows: 2_001, columns: 30, characters: 1_000 };

/** The file is fetched and read before the transaction. */
export const previewImport: StagedHandler<typeof activitiesContract.previewImport> = {
  async before({ input, context, errors }) {
    const { tenantId, services } = context;
    const row = await importById(context.db, tenantId, input.importId);
    if (!row) throw fail('NOT_FOUND');
    const bytes = await services.storage.get(importKey(tenantId, row.id));
    if (!bytes) throw errors.NO_FILE();
    const checked = check(oneOf(registers, row.register), tableOf(bytes, errors), errors);
    const good = checked.flatMap(({ value }) => value ?? []);

    return async ({ context: inside }) => {
      await inside.db
        .updateTable('register_imports')
        .set({ rows: JSON.stringify(good) })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', row.id)
        .where('work_id', 'is', null)
        .execute();
      const bad = checked.length - good.length;
      inside.audit({
        target: row.id,
        unitId: row.unit_id,
        detail: { good: good.length, bad },
      });
      const shown = [...checked].sort(
        (a, b) => Number(a.problem === null) - Number(b.problem === null) || a.row - b.row,
      );
      return {
        good: good.length,
        bad,
        rows: shown.slice(0, mostShown).map(({ row: number, cells, problem }) => ({
          row: number,
          cells,
          problem,
        })),
      };
    };
  },
};

function tableOf(bytes: Uint8Array, errors: Errors): SheetRow[] {
  // An object store may have let more through than was signed.
  if (bytes.length > largestImport) throw errors.TOO_LARGE_A_TABLE();
  try {
    return readSheet(Buffer.from(bytes), limits);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw error.why === 'too-large' ? errors.TOO_LARGE_A_TABLE() : errors.NOT_A_TABLE();
  }
}

interface Checked {
  row: number;
  /** In the order of the titles. */
  cells: string[];
  value: RegisterRow | null;
  problem: string | null;
}

function check(register: Register, [head, ...rows]: SheetRow[], errors: Errors): Checked[] {
  const columns = columnsOf(register, head?.cells ?? []);
  if (!columns) {
    throw errors.WRONG_TITLES({ data: { titles: [...registerTitles[register]] } });
  }
  const firstOf = new Map<string, number>();
  return rows.map(({ row, cells: all }) => {
    const cells = columns.map((column) => plain(all[column] ?? ''));
    const read = readRegisterRow(register, cells);
    if ('problem' in read) return { row, cells, value: null, problem: read.problem };
    const before = firstOf.get(read.row.name);
    if (before !== undefined) {
      return { row, cells, value: null, problem: `和第 ${before} 行重名` };
    }
    firstOf.set(read.row.name, row);
    return { row, cells, value: read.row, problem: null };
  });
}

/** One line without what PostgreSQL and screens cannot show. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
