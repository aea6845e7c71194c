import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import {
  calendarDate,
  id,
  instant,
  pageInput,
  pageOf,
  text,
  unitId,
} from '@shared/contract/schemas';
import { roles } from '@shared/organisation/roles';
import { tooManyToday } from '../roster/message-contract';
import { question } from '../sign-up/questions';
import {
  activityCard,
  activityDetail,
  activityKinds,
  activityStatuses,
  facilities,
  seriesId,
} from '../views';

const draftSession = v.object({ topic: v.optional(text(60)), startsAt: instant, endsAt: instant });

const group = v.object({
  /** Of a group that is there already. */
  id: v.optional(id),
  /** Empty for the only one. */
  name: v.union([v.literal(''), text(20)]),
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
});

const months = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(216));

/** All that an organiser fills in. */
export const activityDraft = v.object({
  seriesId,
  kind: v.picklist(activityKinds),
  title: text(60),
  summary: text(2000),
  audience: text(200),
  /** The unit that holds it. */
  unitId,
  venueName: text(60),
  venueAddress: v.optional(text(120)),
  onlineRoom: v.optional(text(300)),
  lecturerName: v.optional(text(30)),
  lecturerNote: v.optional(text(120)),
  facilities: v.optional(v.array(v.picklist(facilities)), []),
  groups: v.pipe(v.array(group), v.minLength(1), v.maxLength(10)),
  sessions: v.pipe(v.array(draftSession), v.minLength(1), v.maxLength(60)),
  signUpOpensAt: instant,
  signUpClosesAt: instant,
  cancelUntil: instant,
  needsReview: v.optional(v.boolean(), false),
  hasWaitlist: v.optional(v.boolean(), true),
  mostInParty: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 6),
  allowedRoles: v.optional(v.array(v.picklist(roles)), []),
  allowedUnitIds: v.optional(v.pipe(v.array(unitId), v.maxLength(30)), []),
  childAgeMonths: v.optional(v.nullable(v.object({ from: months, to: months })), null),
  childNeeded: v.optional(v.boolean(), false),
  attendedSeriesId: v.optional(v.nullable(seriesId), null),
  questions: v.optional(v.pipe(v.array(question), v.maxLength(10)), []),
});

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

const hostedFilters = {
  /** Every status when left out. */
  statuses: v.optional(
    v.pipe(v.array(v.picklist(activityStatuses)), v.minLength(1), v.maxLength(4)),
  ),
  seriesId: v.optional(seriesId),
  /** Days on which it begins, both included. */
  from: v.optional(calendarDate),
  until: v.optional(calendarDate),
  words: v.optional(text(40)),
};

/** An activity in an organiser's list. */
export const hostedRow = v.object({
  ...activityCard.entries,
  unitId,
  status: v.picklist(activityStatuses),
  revision: v.number(),
  /** Places that somebody holds: confirmed, in review or offered. */
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
      activityId: id,
      revision: v.number(),
      status: v.picklist(activityStatuses),
      /** Whether the caller may publish it, or must send it to review. */
      mayPublish: v.boolean(),
      /** Why the unit above gave it back, until it is sent again. */
      returnedReason: v.nullable(v.string()),
      /** Of a published one that was changed: what the unit above saw last. Null once it has seen all. */
      seenBefore: v.nullable(activityDraft),
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
    output: v.object({ activityId: id, revision: v.number(), told: v.number() }),
    errors: {
      ...draftErrors,
      ...stale,
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
  callOff: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Call an activity off and tell everybody who is signed up or waits',
    input: v.object({ activityId: id, reason }),
    output: v.object({ told: v.number() }),
    errors: { NOT_RUNNING: { status: 409, message: '这场活动已经取消或结束' } },
  }),
  hosted: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'Activities of a unit and below, drafts too, newest start first',
    input: v.object({ ...pageInput, unitId, ...hostedFilters }),
    output: pageOf(hostedRow),
  }),
  hostedMonth: operation({
    kind: 'query',
    access: 'organises-unit',
    summary: 'The same by the start for a month of the calendar, 500 at most',
    input: v.object({
      unitId,
      month: v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, '月份不对')),
      ...hostedFilters,
    }),
    output: v.object({
      items: v.array(hostedRow),
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

export type ActivityDraft = v.InferOutput<typeof activityDraft>;
