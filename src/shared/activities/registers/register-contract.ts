import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { done, id, text, unitId } from '@shared/contract/schemas';
import { longest, mostPlaces, registers } from './register-rules';
import { facilities } from '../views';

/** A table of names and places is far smaller. */
export const largestImport = 2 * 1024 * 1024;

/** Whose it is: only a unit's own can be changed there. */
const entryView = { id, unitId, unitName: v.string(), name: v.string() };

const noSuchEntry = { status: 404, message: '没有这一条，可能已经删掉了' } as const;

const withImport = v.object({ importId: id });

/** Lecturers and venues of a unit: suggested by the editor, kept one by one or filled from a table. */
export const registerContract = {
  suggestions: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'Lecturers and venues of a unit, then of those above it, 500 at most of each',
    input: v.object({ unitId }),
    output: v.object({
      lecturers: v.array(v.object({ ...entryView, note: v.string() })),
      venues: v.array(
        v.object({
          ...entryView,
          address: v.string(),
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
