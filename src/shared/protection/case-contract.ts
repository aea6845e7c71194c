import { operation } from '@shared/contract/operation';
import { done, instant, unitId } from '@shared/contract/schemas';
import { bytes32, count } from '@shared/envelope/encoding/forms';
import { wrapText } from '@shared/envelope/case/entry';
import * as v from 'valibot';
import { notAccepted } from './owner-contract';
import { closeReasons, keepingGrounds, lowerReasons, withoutCaseKinds } from './states/case-states';
import { referralGrounds, referralTargets, refusalReasons } from './states/referral-states';
import {
  caseId,
  caseState,
  handlerSlug,
  locator,
  perhapsWritten,
  referral,
  reporter,
  storedEntry,
  timelineEvent,
  urgency,
  written,
} from './wire';

export const staffOnly = { login: 'protection', namelessInLogs: true } as const;

const readsCase = { ...staffOnly, access: 'reads-case', kind: 'command' } as const;
const leadsCase = { ...staffOnly, access: 'leads-case', kind: 'command' } as const;

const colleague = v.object({ handler: handlerSlug, name: v.string() });

/** A line of the queue: no word of hers, unlocked or not. */
export const queueRow = v.object({
  caseId,
  state: caseState,
  urgency,
  reporter,
  unitId: v.nullable(unitId),
  receivedAt: instant,
  lastFromHerAt: instant,
  /** Since when something of hers is unread; null when nothing is. */
  unreadSince: v.nullable(instant),
  promisedBy: v.nullable(instant),
  isLate: v.boolean(),
  takenBy: v.nullable(colleague),
  isMine: v.boolean(),
  openReferrals: v.number(),
  /** It was taken back with her code. */
  withdrawal: v.nullable(
    v.object({
      at: instant,
      /** A handler has asked her: it was she. */
      isConfirmed: v.boolean(),
      /** Nobody has found out within seven days. */
      isLong: v.boolean(),
      /** When it is destroyed, or closed where law keeps it, unless a handler undoes it. */
      endsAt: instant,
      isKept: v.boolean(),
    }),
  ),
  withoutCase: v.nullable(v.picklist(withoutCaseKinds)),
});
export type QueueRow = v.InferOutput<typeof queueRow>;

const casePage = v.object({
  row: queueRow,
  /** Of both threads, in the server's order. */
  entries: v.array(storedEntry),
  /** The wraps to the caller's own keys; all of them with the first page. */
  wraps: v.array(wrapText),
  events: v.array(timelineEvent),
  referrals: v.array(referral),
  /** Key ids that read now, by the server's word; what counts is signed. */
  readers: v.array(v.string()),
  next: v.nullable(v.number()),
});

const changed = v.object({
  /** Hashes of the entries that are stored. */
  entries: v.array(bytes32),
  state: caseState,
});

const referralId = v.pipe(v.string(), v.uuid('编号不对'), v.toLowerCase());

const errors = {
  ...notAccepted,
  /** The case is in a state in which this cannot be done. */
  OTHER_STATE: {
    status: 409,
    message: '这件事现在的状态做不了这一步，请刷新',
    data: v.object({ state: caseState }),
  },
} as const;

const ofCase = { caseId, ...perhapsWritten };

/** What handlers do with the cases that they can read. */
export const caseContract = {
  queue: operation({
    ...staffOnly,
    kind: 'query',
    access: 'handles-cases',
    audited: true,
    summary: 'The cases that the caller can read: the most urgent first, then the oldest',
    input: v.object({
      which: v.optional(v.picklist(['open', 'closed', 'withdrawn']), 'open'),
    }),
    output: v.object({
      items: v.array(queueRow),
      /** There are more than are listed. */
      hasMore: v.boolean(),
      now: instant,
    }),
  }),
  openCase: operation({
    ...readsCase,
    answerIsSecret: true,
    summary: 'Read a case: it leaves a mark that she sees, by role',
    input: v.object({ caseId }),
    output: casePage,
  }),
  caseEntries: operation({
    ...staffOnly,
    access: 'reads-case',
    kind: 'query',
    audited: true,
    summary: 'The next page of a case that was opened, or what is new in it',
    input: v.object({ caseId, after: count(0, 1_000_000) }),
    output: casePage,
    errors: {
      OPEN_FIRST: { status: 409, message: '请先打开这件事，再往下看' },
    },
  }),
  takeCase: operation({
    ...readsCase,
    summary: 'Be the one who answers; alarms end',
    input: v.object(ofCase),
    output: changed,
    errors,
  }),
  handOverCase: operation({
    ...readsCase,
    summary: 'Give it to a colleague who reads it',
    input: v.object({ ...ofCase, to: handlerSlug }),
    output: changed,
    errors: {
      ...errors,
      NOT_A_READER: { status: 409, message: '这位同事读不了这件事，要先让她能读' },
    },
  }),
  addEntries: operation({
    ...readsCase,
    summary: 'An answer, a note, a confirmation, an epoch, wraps for another reader',
    input: v.object({ caseId, ...written }),
    output: changed,
    errors,
  }),
  raiseUrgency: operation({
    ...readsCase,
    summary: 'Look at it as urgent from now on',
    input: v.object(ofCase),
    output: changed,
    errors,
  }),
  lowerUrgency: operation({
    ...readsCase,
    summary: 'Lower the urgency, with a reason that she sees',
    input: v.object({ ...ofCase, reason: v.picklist(lowerReasons) }),
    output: changed,
    errors,
  }),
  refer: operation({
    ...readsCase,
    summary: 'Pass it on to another body',
    input: v.object({
      ...ofCase,
      /** Made by the client: the sealed message about it names it as well. */
      referralId,
      target: v.picklist(referralTargets),
      ground: v.picklist(referralGrounds),
    }),
    output: changed,
    errors: {
      ...errors,
      LEAD_DECIDES: { status: 403, message: '没有她同意就转出去，要由负责人来定' },
    },
  }),
  answerReferral: operation({
    ...readsCase,
    summary: 'What became of a referral',
    input: v.object({
      ...ofCase,
      referralId,
      state: v.picklist(['accepted', 'refused', 'done', 'withdrawn']),
      /** With `refused` only. */
      reason: v.optional(v.picklist(refusalReasons)),
    }),
    output: changed,
    errors,
  }),
  askToClose: operation({
    ...readsCase,
    summary: 'Ask the lead to close it',
    input: v.object({ ...ofCase, reason: v.picklist(closeReasons) }),
    output: changed,
    errors,
  }),
  agreeToClose: operation({
    ...leadsCase,
    summary:
      'Agree to what was asked: closed, its wraps deleted but the lead’s and the recovery key’s, or set aside',
    input: v.object(ofCase),
    output: changed,
    errors: {
      ...errors,
      OWN_REQUEST: { status: 403, message: '自己申请的，要请另一位负责人同意' },
    },
  }),
  keepOpen: operation({
    ...leadsCase,
    summary: 'Neither close it nor set it aside yet',
    input: v.object(ofCase),
    output: changed,
    errors,
  }),
  reopen: operation({
    ...readsCase,
    summary: 'Open a closed case again',
    input: v.object(ofCase),
    output: changed,
    errors,
  }),
  askToSetAside: operation({
    ...readsCase,
    summary: 'Ask the lead to agree that it was sent by mistake, is a test, or harassment: no case',
    input: v.object({ ...ofCase, kind: v.picklist(withoutCaseKinds) }),
    output: changed,
    errors,
  }),
  confirmTrial: operation({
    ...readsCase,
    summary: 'Sign for the daily trial from outside; nothing else ends by one pair of eyes',
    input: v.object(ofCase),
    output: changed,
    errors: {
      ...errors,
      NOT_A_TRIAL: { status: 409, message: '这不是每日测试，不能这样结束' },
    },
  }),
  keepByLaw: operation({
    ...readsCase,
    summary: 'Closed and kept where others would be destroyed, when she takes it back',
    input: v.object({ ...ofCase, ground: v.picklist(keepingGrounds) }),
    output: changed,
    errors,
  }),
  withdrawForConflict: operation({
    ...readsCase,
    summary: 'Stop reading a case because of who is in it: the caller’s wraps go',
    input: v.object({ caseId, ...written }),
    output: done,
    errors: {
      ...errors,
      LAST_READER: { status: 409, message: '退出后就没有人能读了，先让一位同事能读' },
    },
  }),
  confirmWithdrawal: operation({
    ...readsCase,
    summary: 'She was reached by her safe contact: it was she who took it back',
    input: v.object({
      ...ofCase,
      /** It is closed and not destroyed: the server does not know that it is about a child. */
      keep: v.optional(v.picklist(keepingGrounds)),
    }),
    output: changed,
    errors,
  }),
  undoWithdrawal: operation({
    ...readsCase,
    summary: 'It was not she, or she thought again',
    input: v.object({ caseId, ...written }),
    output: changed,
    errors,
  }),
  replaceCode: operation({
    ...readsCase,
    summary: 'A lost code is replaced by a new one, after she was seen in person',
    input: v.object({ caseId, ...written, locator }),
    output: changed,
    errors,
  }),
};
