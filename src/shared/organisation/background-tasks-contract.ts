import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, pageInput, pageOf } from '@shared/contract/schemas';

export const taskStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** A task that takes longer than a request, as whoever began it sees it. */
export const backgroundTaskView = v.object({
  id,
  /** What it does ('activities.export-roster'); a screen chooses its picture by it. */
  kind: v.string(),
  title: v.string(),
  state: v.picklist(taskStates),
  done: v.number(),
  /** Null where it is not known before the end. */
  total: v.nullable(v.number()),
  /** What came of it, or why it failed, in words. */
  message: v.nullable(v.string()),
  /** The name of its file while there is one to fetch. */
  fileName: v.nullable(v.string()),
  createdAt: instant,
  finishedAt: v.nullable(instant),
  /** Until when the file can be fetched. */
  expiresAt: instant,
});

const withTask = v.object({ taskId: id });

/** A task goes on when the page is left, and is found again here. */
export const backgroundTasksContract = {
  myBackgroundTasks: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'The exports, imports and messages that I began, the newest first',
    input: v.object(pageInput),
    output: pageOf(backgroundTaskView),
  }),
  backgroundTask: operation({
    kind: 'query',
    access: 'own-background-task',
    summary: 'How far one is; asked every second or two while it runs',
    input: withTask,
    output: backgroundTaskView,
  }),
  cancelBackgroundTask: operation({
    kind: 'command',
    access: 'own-background-task',
    summary: 'Stop it where it stands; what was done stays done',
    input: withTask,
    output: backgroundTaskView,
    errors: { ALREADY_OVER: { status: 409, message: '已经结束了，不用再停' } },
  }),
  backgroundTaskFile: operation({
    kind: 'query',
    access: 'own-background-task',
    audited: true,
    summary: 'An address of its file that holds for a minute',
    input: withTask,
    output: v.object({ url: v.string(), fileName: v.string() }),
    errors: {
      NO_FILE: { status: 409, message: '还没有可以下载的文件' },
      FILE_GONE: { status: 410, message: '文件已经过期删除了，请重新导出' },
    },
  }),
};
