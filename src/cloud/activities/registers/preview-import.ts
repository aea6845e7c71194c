import { fail } from '@cloud/platform/errors';
import type { HandlerArguments, StagedHandler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { readSheet, type SheetRow } from '@cloud/platform/xlsx/read-sheet';
import { UnreadableFile } from '@cloud/platform/xlsx/unreadable-file';
import { xlsxType } from '@cloud/platform/xlsx/write-sheet';
import type { activitiesContract } from '@shared/activities/contract';
import { largestImport } from '@shared/activities/registers/register-contract';
import {
  knownTitles,
  mostColumns,
  registers,
  registerTitles,
  titlesWithin,
  type Register,
} from '@shared/activities/registers/register-rules';
import { checkRows, choiceOf, likelyTitles, textsOf, type TableChoice } from './check-table';
import { problemSheet } from './problem-sheet';
import { importById, importKey, problemKey } from './queries';

type Errors = HandlerArguments<typeof activitiesContract.previewImport>['errors'];

const mostShown = 200;
const mostRows = 2_000;
/** Far more than a table of this size unpacks to; only an archive bomb is larger. */
const limits = {
  bytes: 20 * 1024 * 1024,
  tokens: 600_000,
  rows: mostRows + titlesWithin,
  columns: mostColumns,
  characters: 1_000,
  milliseconds: 10_000,
  megabytes: 256,
};

/** The file is fetched and read before the transaction. */
export const previewImport: StagedHandler<typeof activitiesContract.previewImport> = {
  async before({ input, context, errors }) {
    const { tenantId, services } = context;
    const row = await importById(context.db, tenantId, input.importId);
    if (!row) throw fail('NOT_FOUND');
    const bytes = await services.storage.get(importKey(tenantId, row.id));
    if (!bytes) throw errors.NO_FILE();
    const register = oneOf(registers, row.register);
    // Whoever chose the columns herself already knows that no title was recognised.
    const table = await tableOf(bytes, input.choice ? null : register, errors);
    const choice = input.choice ?? titlesOf(register, table, errors);
    const checked = checkRows(register, table, choice);
    if (checked.length > mostRows) throw errors.TOO_LARGE_A_TABLE();
    const good = checked.flatMap(({ value }) => value ?? []);
    const wrong = checked.filter(({ problem }) => problem !== null);
    if (wrong.length > 0) {
      const file = problemSheet(register, wrong);
      await services.storage.put(problemKey(tenantId, row.id), file, { contentType: xlsxType });
    }

    return async ({ context: inside }) => {
      await inside.db
        .updateTable('register_imports')
        .set({ rows: JSON.stringify(good) })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', row.id)
        .where('work_id', 'is', null)
        .execute();
      inside.audit({
        target: row.id,
        unitId: row.unit_id,
        detail: { good: good.length, bad: wrong.length },
      });
      const shown = [...wrong, ...checked.filter(({ problem }) => problem === null)];
      return {
        good: good.length,
        bad: wrong.length,
        choice: { titleRow: choice.titleRow, columns: [...choice.columns] },
        found: textsOf(table.find(({ row: number }) => number === choice.titleRow)),
        rows: shown.slice(0, mostShown).map(({ row: number, cells, problem }) => ({
          row: number,
          cells,
          problem,
        })),
      };
    };
  },
};

async function tableOf(
  bytes: Uint8Array,
  register: Register | null,
  errors: Errors,
): Promise<SheetRow[]> {
  // An object store may have accepted more bytes than were signed for.
  if (bytes.length > largestImport) throw errors.TOO_LARGE_A_TABLE();
  const titles = register && { within: titlesWithin, anyOf: knownTitles(register) };
  try {
    return await readSheet(bytes, limits, titles);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (error.why === 'busy') throw fail('UNAVAILABLE', { cause: error });
    throw error.why === 'too-large' ? errors.TOO_LARGE_A_TABLE() : errors.NOT_A_TABLE();
  }
}

function titlesOf(register: Register, table: readonly SheetRow[], errors: Errors): TableChoice {
  const choice = choiceOf(register, table);
  if (choice) return choice;
  const titles = [...registerTitles[register]];
  const missing = titles.slice(0, 1);
  throw errors.WRONG_TITLES({ data: { titles, missing, ...likelyTitles(table) } });
}
