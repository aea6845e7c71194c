import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, pageInput, pageOf } from '@shared/contract/schemas';

export const workStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Work that takes longer than a request, as whoever began it sees it. */
export const workView = v.object({
  id,
  /** What it does ('activities.export-roster'); a screen chooses its picture by it. */
  kind: v.string(),
  title: v.string(),
  state: v.picklist(workStates),
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

const withWork = v.object({ workId: id });

/** Work goes on when the page is left, and is found again here. */
export const workContract = {
  myWork: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'The exports, imports and messages that I began, the newest first',
    input: v.object(pageInput),
    output: pageOf(workView),
  }),
  work: operation({
    kind: 'query',
    access: 'own-work',
    summary: 'How far one is; asked every second or two while it runs',
    input: withWork,
    output: workView,
  }),
  cancelWork: operation({
    kind: 'command',
    access: 'own-work',
    summary: 'Stop it where it stands; what was done stays done',
    input: withWork,
    output: workView,
    errors: { ALREADY_OVER: { status: 409, message: '已经结束了，不用再停' } },
  }),
  workFile: operation({
    kind: 'query',
    access: 'own-work',
    audited: true,
    summary: 'An address of its file that holds for a minute',
    input: withWork,
    output: v.object({ url: v.string(), fileName: v.string() }),
    errors: {
      NO_FILE: { status: 409, message: '还没有可以下载的文件' },
      FILE_GONE: { status: 410, message: '文件已经过期删除了，请重新导出' },
    },
  }),
};
