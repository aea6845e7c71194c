import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id, pageInput, pageOf, text, unitId } from '@shared/contract/schemas';
import { lastReturn } from '@shared/review/review-contract';
import { tooManyToday } from '../roster/message-contract';
import { activityCard, activityDetail, activityStatuses, seriesId, sessionView } from '../views';
import { activityDraft } from './activity-draft';

const withActivity = v.object({ activityId: id });
const reason = text(120);

const draftErrors = {
  /** What the schema cannot see: times out of order, groups without names. */
  BAD_DRAFT: {
    status: 422,
    message: '有内容前后不对，请改了再保存',
    data: v.object({ field: v.string(), reason: v.string() }),
  },
  UNKNOWN_SERIES: { status: 422, message: '没有这个系列' },
  UNKNOWN_UNIT: { status: 422, message: '没有这个单位' },
} as const;

const stale = {
  CHANGED_MEANWHILE: { status: 409, message: '别人刚改过这场活动，请刷新后再改' },
} as const;

const managedFilters = {
  /** Every status when left out. */
  statuses: v.optional(
    v.pipe(v.array(v.picklist(activityStatuses)), v.minLength(1), v.maxLength(4)),
  ),
  seriesId: v.optional(seriesId),
  /** Days on which it takes place, be it with one session of many; both included. */
  from: v.optional(calendarDate),
  until: v.optional(calendarDate),
  words: v.optional(text(40)),
};

/** An activity in an organiser's list. */
export const managedRow = v.object({
  ...activityCard.entries,
  unitId,
  status: v.picklist(activityStatuses),
  revision: v.number(),
  /** Places that people signed up for: confirmed or in review. What is only offered is `placesOffered`. */
  taken: v.number(),
  /** Parties that wait. */
  waiting: v.number(),
  /** A draft that the unit above gave back. */
  returnedReason: v.nullable(v.string()),
});

/** What organisers do, each in her unit and below. */
export const staffContract = {
  create: operation({
    kind: 'command',
    access: 'organises-unit',
    summary: 'Create a draft',
    input: activityDraft,
    output: withActivity,
    errors: draftErrors,
  }),
  draft: operation({
    kind: 'query',
    access: 'organises-activity',
    summary: 'An activity as it is edited',
    input: withActivity,
    output: v.object({
      ...activityDraft.entries,
      /** Dates that were called off; they are no part of what is edited. */
      calledOff: v.array(sessionView),
      activityId: id,
      revision: v.number(),
      status: v.picklist(activityStatuses),
      /** Whether the caller may publish it, or must send it to review. */
      mayPublish: v.boolean(),
      /** Why and when the unit above returned it, until it is published. */
      lastReturn: v.nullable(lastReturn),
      /** Who changed it last and is still there; null before any change. */
      editedBy: v.nullable(v.string()),
      /**
       * What a reviewer looked at last: before the edits of a published one that have yet to be reviewed,
       * or when a draft was returned. Null where there is nothing to compare.
       */
      reviewedDraft: v.nullable(activityDraft),
    }),
  }),
  edit: operation({
    kind: 'command',
    access: 'edits-activity',
    summary: 'Change an activity; those who are signed up are told what changed for them',
    input: v.object({
      activityId: id,
      /** The one that was read, so that nobody's change is overwritten. */
      revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
      draft: activityDraft,
      /** What to tell those who are signed up, in a sentence. */
      note: v.optional(reason),
    }),
    output: v.object({ activityId: id, revision: v.number(), notified: v.number() }),
    errors: {
      ...draftErrors,
      CHANGED_MEANWHILE: {
        ...stale.CHANGED_MEANWHILE,
        /** As it is now, and whose it is: to be merged with what was typed. */
        data: v.object({
          revision: v.number(),
          editedBy: v.nullable(v.string()),
          draft: activityDraft,
        }),
      },
      PLACES_TAKEN: {
        status: 409,
        message: '名额不能少于已经报名的人数',
        data: v.object({ groupName: v.string(), taken: v.number() }),
      },
      NOT_EDITABLE: { status: 409, message: '已经取消的活动不能再改' },
      TOO_MANY_TODAY: tooManyToday,
    },
  }),
  duplicate: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Copy as a draft, so many days later',
    input: v.object({
      activityId: id,
      laterDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(400)),
    }),
    output: withActivity,
  }),
  repeat: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Copy as drafts on the days of a rule',
    input: v.object({
      activityId: id,
      rule: v.variant('every', [
        /** The same weekday. */
        v.object({ every: v.literal('week') }),
        v.object({
          every: v.literal('month'),
          day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
        }),
      ]),
      until: calendarDate,
      /** Leaves out public holidays; working weekends are ordinary days. */
      skipHolidays: v.boolean(),
    }),
    output: v.object({ activityIds: v.array(id), dates: v.array(calendarDate) }),
    errors: {
      NO_DAYS: { status: 422, message: '这段时间里没有合适的日子' },
      TOO_FAR: { status: 422, message: '最多排到这场活动后一年' },
    },
  }),
  deleteDraft: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Delete a draft; what was sent to review, published or called off stays',
    input: v.object({
      activityId: id,
      /** The one that was read, so that nobody deletes what somebody else has just written. */
      revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    output: done,
    errors: {
      NOT_A_DRAFT: { status: 409, message: '只有草稿能删。送审的先请上级退回，发布的只能取消' },
      ...stale,
    },
  }),
  callOff: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Call an activity off and tell everybody who is signed up or waits',
    input: v.object({ activityId: id, reason }),
    output: v.object({ notified: v.number() }),
    errors: { NOT_RUNNING: { status: 409, message: '这场活动已经取消或结束' } },
  }),
  callOffSession: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Call one date of a course off and tell everybody who is signed up or waits',
    input: v.object({ activityId: id, sessionId: id, reason }),
    output: v.object({ revision: v.number(), notified: v.number() }),
    errors: {
      NOT_RUNNING: { status: 409, message: '这场活动没有发布，或者已经取消、结束' },
      ALREADY_OFF: { status: 409, message: '这一场已经取消了' },
      SESSION_OVER: { status: 409, message: '这一场已经结束，不用取消' },
      LAST_SESSION: { status: 409, message: '只剩这一场了，请取消整个活动' },
    },
  }),
  managed: operation({
    kind: 'query',
    access: 'organises-unit',
    summary:
      'Activities of a unit and below, drafts too: from today on by start, then what is past, newest first',
    input: v.object({ ...pageInput, unitId, ...managedFilters }),
    output: pageOf(managedRow),
  }),
  managedMonth: operation({
    kind: 'query',
    access: 'organises-unit',
    summary:
      'The same with their sessions in a month of the calendar, by the first of these, 500 at most',
    input: v.object({
      unitId,
      month: v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不对')),
      ...managedFilters,
    }),
    output: v.object({
      items: v.array(
        v.object({
          ...managedRow.entries,
          /** Those in the month and the days asked for, in order. */
          sessions: v.array(
            v.object({
              ...sessionView.entries,
              /** Which of the whole course it is, from 1. */
              number: v.number(),
            }),
          ),
          /** Of the whole course. */
          sessionCount: v.number(),
        }),
      ),
      /** There are more than are shown. */
      more: v.boolean(),
    }),
  }),
  poster: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'What a poster shows, with the mini-program code as PNG where WeChat gives one',
    input: withActivity,
    output: v.object({
      activity: activityDetail,
      /** Address of the activity on the web. */
      url: v.string(),
      /** base64 of a PNG; null where no mini-program is set up: then the address becomes the code. */
      codePng: v.nullable(v.string()),
    }),
  }),
};
