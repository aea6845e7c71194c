import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, unitId } from '@shared/contract/schemas';
import { registers } from './register-rules';
import { facilities } from '../views';

/** A table of names and places is far smaller. */
export const largestImport = 2 * 1024 * 1024;

const withImport = v.object({ importId: id });

/** Lecturers and venues of a unit: suggested by the editor, filled from a table. */
export const registerContract = {
  suggestions: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'Lecturers and venues of a unit and of those above it, 500 at most of each',
    input: v.object({ unitId }),
    output: v.object({
      lecturers: v.array(v.object({ name: v.string(), note: v.string() })),
      venues: v.array(
        v.object({
          name: v.string(),
          address: v.string(),
          places: v.nullable(v.number()),
          facilities: v.array(v.picklist(facilities)),
        }),
      ),
    }),
  }),
  startImport: operation({
    kind: 'command',
    access: 'organises-unit',
    summary: 'Where to put an .xlsx file of 2 MB at most, within five minutes',
    input: v.object({
      unitId,
      register: v.picklist(registers),
      /** Exact length of the file. */
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(largestImport)),
    }),
    output: v.object({
      importId: id,
      upload: v.object({
        method: v.literal('PUT'),
        url: v.string(),
        /** To be sent exactly so. */
        headers: v.record(v.string(), v.string()),
      }),
    }),
  }),
  previewImport: operation({
    kind: 'command',
    access: 'own-import',
    summary: 'What the file holds, row by row with what is wrong; nothing is taken over yet',
    input: withImport,
    output: v.object({
      good: v.number(),
      bad: v.number(),
      /** The wrong ones first; 200 at most. */
      rows: v.array(
        v.object({
          /** As the table numbers it. */
          row: v.number(),
          cells: v.array(v.string()),
          problem: v.nullable(v.string()),
        }),
      ),
    }),
    errors: {
      NO_FILE: { status: 409, message: '文件还没有传上来，请再传一次' },
      NOT_A_TABLE: { status: 422, message: '读不出来，请用 Excel 另存为 .xlsx 再传' },
      TOO_LARGE_A_TABLE: { status: 422, message: '表格太大，一次最多 2000 行' },
      WRONG_TITLES: {
        status: 422,
        message: '第一行的标题不对，请照模板填',
        data: v.object({ titles: v.array(v.string()) }),
      },
    },
  }),
  applyImport: operation({
    kind: 'command',
    access: 'own-import',
    summary: 'Take over the good rows of the preview as long work; the same name replaces',
    input: withImport,
    output: v.object({ workId: id }),
    errors: {
      NOTHING_TO_TAKE: { status: 409, message: '没有可以导入的行' },
      ALREADY_TAKEN: { status: 409, message: '已经在导入了' },
    },
  }),
};
