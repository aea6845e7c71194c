import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, text, unitId } from '@shared/contract/schemas';
import { longest, mostColumns, mostPlaces, registers } from './register-rules';
import { facilities } from '../views';

/** A table of names and places is far smaller. */
export const largestImport = 2 * 1024 * 1024;

const noSuchEntry = { status: 404, message: '没有这一条，可能已经删掉了' } as const;

const withImport = v.object({ importId: id });

/** Where a column stands in the table, from 0. */
const column = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostColumns - 1));

/** Where the titles stand, and which column is which: as the table says it, or as she chose. */
const columnChoice = v.object({
  /** As the table numbers its rows. */
  titleRow: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_000_000)),
  /** For each title of the register, in their order; null: the table has none. */
  columns: v.pipe(v.array(v.nullable(column)), v.minLength(1), v.maxLength(4)),
});

/** Lecturers and venues of a unit: suggested by the editor, kept one by one or filled from a table. */
export const registerContract = {
  registerEntries: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'A register of a unit, its own entries first, then of those above it, page by page',
    input: v.object({
      unitId,
      register: v.picklist(registers),
      /** In the name, or in what is said of it. */
      words: v.optional(text(40)),
      page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)), 1),
      size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
    }),
    output: v.object({
      /** Of all pages. */
      total: v.number(),
      items: v.array(
        v.object({
          id,
          /** Whose it is: only a unit's own can be changed there. */
          unitId,
          unitName: v.string(),
          name: v.string(),
          /** Of a lecturer who she is, of a venue its address; '' for nothing. */
          second: v.string(),
          places: v.nullable(v.number()),
          facilities: v.array(v.picklist(facilities)),
        }),
      ),
    }),
  }),
  saveRegisterEntry: operation({
    kind: 'command',
    access: 'organises-unit',
    summary: "Add a lecturer or a venue, or replace one of the unit's own",
    input: v.object({
      unitId,
      /** Null adds one. */
      entryId: v.nullable(id),
      entry: v.variant('register', [
        v.object({
          register: v.literal('lecturers'),
          name: text(longest.lecturers.name),
          note: v.optional(text(longest.lecturers.second)),
        }),
        v.object({
          register: v.literal('venues'),
          name: text(longest.venues.name),
          address: v.optional(text(longest.venues.second)),
          places: v.nullable(
            v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostPlaces)),
          ),
          facilities: v.pipe(v.array(v.picklist(facilities)), v.maxLength(facilities.length)),
        }),
      ]),
    }),
    output: v.object({ entryId: id }),
    errors: {
      NO_SUCH_ENTRY: noSuchEntry,
      NAME_TAKEN: { status: 409, message: '名册里已经有这个名字，改那一条就行' },
    },
  }),
  deleteRegisterEntry: operation({
    kind: 'command',
    access: 'organises-unit',
    summary: "Delete one of the unit's own; activities keep what they say",
    input: v.object({ unitId, register: v.picklist(registers), entryId: id }),
    output: done,
    errors: { NO_SUCH_ENTRY: noSuchEntry },
  }),
  startImport: operation({
    kind: 'command',
    access: 'organises-unit',
    // The address holds a signature: it is not stored for retries.
    answerIsSecret: true,
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
    limit: { aMinute: 10, anHour: 60 },
    input: v.object({ importId: id, choice: v.optional(columnChoice) }),
    output: v.object({
      good: v.number(),
      bad: v.number(),
      choice: columnChoice,
      /** The texts of the row of titles, from the first column on. */
      found: v.array(v.string()),
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
        message: '表格里没有找到要填的那一列',
        data: v.object({
          /** What the register has, and what of it was not found. */
          titles: v.array(v.string()),
          missing: v.array(v.string()),
          /** What stands where the titles should be, to choose from. */
          found: v.array(v.string()),
          titleRow: v.number(),
        }),
      },
    },
  }),
  applyImport: operation({
    kind: 'command',
    access: 'own-import',
    summary: 'Take over the good rows of the preview by a background task; the same name replaces',
    input: withImport,
    output: v.object({ taskId: id }),
    errors: {
      NOTHING_TO_TAKE: { status: 409, message: '没有可以导入的行' },
      ALREADY_TAKEN: { status: 409, message: '已经在导入了' },
    },
  }),
  undoImport: operation({
    kind: 'command',
    access: 'own-import',
    summary: 'Take back what an import added and replaced, but for what was changed since',
    input: withImport,
    output: v.object({ removed: v.number(), restored: v.number(), left: v.number() }),
    errors: {
      NOT_TAKEN_YET: { status: 409, message: '还没有导入完，等导入好了再撤销' },
      ALREADY_UNDONE: { status: 409, message: '这次导入已经撤销了' },
    },
  }),
  importTemplate: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'A table with the titles of a register, to fill in',
    input: v.object({ unitId, register: v.picklist(registers) }),
    output: v.object({
      fileName: v.string(),
      /** The .xlsx file, in Base64: some 2 KB. */
      file: v.string(),
    }),
  }),
  importProblems: operation({
    kind: 'query',
    access: 'own-import',
    summary: 'Where to fetch the rows that could not be taken over, as a table, within a minute',
    input: withImport,
    output: v.object({ fileName: v.string(), url: v.string() }),
    errors: { NO_PROBLEMS: { status: 404, message: '没有有问题的行' } },
  }),
};
