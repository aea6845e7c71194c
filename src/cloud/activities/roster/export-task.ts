import * as v from 'valibot';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import {
  bindBackgroundTask,
  defineBackgroundTask,
  type StepContext,
} from '@cloud/platform/background-tasks/background-task';
import { sheetState, xlsxSheet, type Cell, type Column } from '@cloud/platform/xlsx/write-sheet';
import { bookingLabel } from '@shared/activities/roster/booking-label';
import { bookingStatuses } from '@shared/activities/views';
import { maskPhone } from '@shared/people/rules';
import { dayAndTime } from '@shared/time/time-format';
import { activityById } from '../queries';
import { loadRows, questionsOf, type FullRow } from './load-rows';

const id = v.pipe(v.string(), v.uuid());

export const exportTask = defineBackgroundTask({
  kind: 'activities.export-roster',
  input: v.object({ activityId: id, unmasked: v.boolean() }),
});

/** Parties a step: a fraction of a second, and the first rows are there at once. */
const rowsInStep = 500;

const cursor = v.object({
  after: v.nullable(v.object({ at: v.string(), id })),
  /** The columns after the fixed ones, as they were when the export began. */
  questionIds: v.array(v.string()),
  sheet: sheetState,
});

export const exportingTask = bindBackgroundTask(exportTask, cursor, async (args) => {
  const { context, input } = args;
  const { db, tenantId } = context;
  const { head, ...begun } = args.cursor
    ? { ...args.cursor, head: Buffer.alloc(0) }
    : await begin(context, input.activityId);
  const after = begun.after && { at: new Date(begun.after.at), id: begun.after.id };
  const list = { activityId: input.activityId, after, limit: rowsInStep };
  const rows = await loadRows(db, tenantId, list);

  const { questionIds } = begun;
  const first = begun.sheet.rows;
  const cells = rows.map((row, index) =>
    cellsOf(row, { number: first + index, questionIds, unmasked: input.unmasked }),
  );
  const { state, bytes } = xlsxSheet.rows(begun.sheet, cells);
  const last = rows.at(-1)?.row;
  if (rows.length < rowsInStep || !last) {
    return {
      cursor: null,
      done: rows.length,
      total: state.rows - 1,
      part: Buffer.concat([head, bytes, xlsxSheet.end(state)]),
      message: `${state.rows - 1} 个报名`,
    };
  }
  return {
    cursor: {
      after: { at: last.created_at.toISOString(), id: last.id },
      questionIds,
      sheet: state,
    },
    done: rows.length,
    part: Buffer.concat([head, bytes]),
  };
});

async function begin({ db, tenantId }: StepContext, activityId: string) {
  const activity = await activityById(db, tenantId, activityId);
  if (!activity) throw fail('NOT_FOUND');
  const asked = questionsOf(activity.questions);
  const { state, bytes } = xlsxSheet.begin([
    ...columns,
    ...asked.map(({ label }) => ({ title: label, width: 20 })),
  ]);
  return { after: null, questionIds: asked.map((each) => each.id), sheet: state, head: bytes };
}

const columns: Column[] = [
  { title: '序号', width: 6 },
  { title: '报名号', width: 12 },
  { title: '姓名', width: 12 },
  { title: '电话', width: 14 },
  { title: '组别', width: 12 },
  { title: '人数', width: 6 },
  { title: '同来的人', width: 24 },
  { title: '状态', width: 10 },
  { title: '报名时间', width: 24 },
];

interface RowOptions {
  number: number;
  questionIds: readonly string[];
  unmasked: boolean;
}

function cellsOf(full: FullRow, { number, questionIds, unmasked }: RowOptions): Cell[] {
  const { row, name, phone, members, answers } = full;
  return [
    number,
    `${row.code.slice(0, 4)} ${row.code.slice(4)}`,
    name,
    phone && !unmasked ? maskPhone(phone) : phone,
    row.group_name,
    row.party_size,
    members.map(memberLabel).filter(Boolean).join('、'),
    bookingLabel({ status: oneOf(bookingStatuses, row.status) }).words,
    dayAndTime(row.created_at),
    ...questionIds.map(
      (asked) => answers.find((each) => each.questionId === asked)?.answer ?? null,
    ),
  ];
}

function memberLabel({ label, ageMonths }: FullRow['members'][number]): string {
  if (ageMonths === null) return label;
  const age = ageMonths < 24 ? `${ageMonths} 个月` : `${Math.floor(ageMonths / 12)} 岁`;
  return `${label || '孩子'}（${age}）`;
}
