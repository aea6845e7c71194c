import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { calendarDate, done, id, instant, text, unitId } from '@shared/contract/schemas';
import { revision } from '@shared/review/review-contract';
import { ageGroups } from '../minors';
import { appointmentStates } from '../rules';
import { line, service } from '../views';

/** A clock time of a day in Asia/Shanghai; 24:00 is its end. */
const clock = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间写成 08:30'));

const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const spanFields = {
  from: clock,
  until: clock,
  line,
  /** Where; on site only. */
  place: v.nullable(text(30)),
};

function isSpan({
  from,
  until,
  line: on,
  place,
}: v.InferOutput<v.ObjectSchema<typeof spanFields, undefined>>) {
  return from < until && (on === 'on-site') === (place !== null);
}
const spanWords = '结束要在开始之后；坐班要写地点，电话和网上不写';

export const weeklySpan = v.pipe(
  v.object({ weekday: count(1, 7), ...spanFields }),
  v.check((span) => isSpan(span), spanWords),
);
export type WeeklySpan = v.InferOutput<typeof weeklySpan>;

const extraDay = v.object({ id, date: calendarDate, ...spanFields });

export const startSteps = [5, 10, 15, 20, 30, 45, 60, 75, 90, 120] as const;

/** When appointments of a counsellor begin, and what is kept free around them. */
export const ways = {
  /** Starts lie so many minutes apart, and one of them at `startsFrom`. */
  startsEvery: v.picklist(startSteps),
  startsFrom: clock,
  beforeMinutes: count(0, 120),
  afterMinutes: count(0, 120),
  noticeMinutes: count(0, 20_160),
  mostADay: v.nullable(count(1, 20)),
};

export const absenceKinds = ['leave', 'training', 'illness', 'other'] as const;
export const absenceStates = ['settling', 'in-force', 'withdrawn'] as const;

export const absenceView = v.object({
  id,
  kind: v.picklist(absenceKinds),
  from: calendarDate,
  until: calendarDate,
  /** `settling`: no new appointment comes in, but some that it hits are not settled yet. */
  state: v.picklist(absenceStates),
  /** Appointments that nobody has settled. */
  left: v.number(),
});

/** A service that she gives, and until when she may. */
export const qualification = v.object({
  service,
  title: v.nullable(text(30)),
  /** The last day on which it holds; null: without end. */
  validUntil: v.nullable(calendarDate),
});

const profileFields = {
  name: text(12),
  specialties: text(40),
  dialect: v.nullable(text(20)),
  services: v.pipe(v.array(qualification), v.minLength(1, '至少选一项服务'), v.maxLength(5)),
};

export const counsellorProfile = v.object({
  id,
  unitId,
  ...profileFields,
  /** False: nobody can book her any more. */
  isActive: v.boolean(),
  /** She signs in herself and sees her week. */
  hasAccount: v.boolean(),
  weekly: v.array(v.object({ weekday: v.number(), ...spanFields })),
  extra: v.array(extraDay),
  absences: v.array(absenceView),
  /** Counts up with every change of profile or hours. */
  revision: v.number(),
  ...ways,
});
export type CounsellorProfile = v.InferOutput<typeof counsellorProfile>;

/** Refused where somebody else has saved since: what she did would be undone unseen. */
export const overtaken = {
  CHANGED_MEANWHILE: { status: 409, message: '别人刚改过，没有存。看一眼新的再存' },
} as const;

const ofCounsellor = { counsellorId: id };
const own = { access: 'manages-counsellor' } as const;

/** An appointment on a calendar: no name, no code, no word of hers. */
export const calendarEntry = v.object({
  id,
  state: v.picklist(appointmentStates),
  service,
  line,
  place: v.nullable(v.string()),
  startsAt: instant,
  endsAt: instant,
  beforeMinutes: v.number(),
  afterMinutes: v.number(),
  /** "第 3 次": with this counsellor. Null for one without an account. */
  visit: v.nullable(v.number()),
  /** Under age: the counsellor is reminded of what the law asks (`minorReminder`). */
  ageGroup: v.picklist(ageGroups),
  /** It lies in an absence that is being settled. */
  isHit: v.boolean(),
  /** Offered, and not answered. */
  waitsUntil: v.nullable(instant),
});

/** Profile, hours and week of a counsellor: for herself and for those who run the house. */
export const hoursContract = {
  myPlaces: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'Where the caller works in counselling: her own calendars, and units that she runs',
    input: v.object({}),
    output: v.object({
      calendars: v.array(
        v.object({ counsellorId: id, name: v.string(), unitId, services: v.array(service) }),
      ),
      units: v.array(v.object({ unitId, name: v.string(), runs: v.boolean() })),
    }),
  }),
  counsellors: operation({
    kind: 'query',
    access: 'works-at-desk',
    summary: 'Counsellors of a unit, those who are not booked any more at the end',
    input: v.object({ unitId }),
    output: v.object({
      counsellors: v.array(
        v.object({
          id,
          name: v.string(),
          isActive: v.boolean(),
          services: v.array(qualification),
          /** The first qualification that ends within 60 days or has ended. */
          endsSoon: v.nullable(calendarDate),
        }),
      ),
    }),
  }),
  saveCounsellor: operation({
    kind: 'command',
    access: 'runs-unit',
    summary: 'Enter a counsellor, or change her profile',
    input: v.object({
      unitId,
      /** Left out: a new one. */
      counsellorId: v.optional(id),
      /** What the change began from; needed for one who is there already. */
      revision: v.optional(revision),
      ...profileFields,
      isActive: v.optional(v.boolean(), true),
      /** Her account: it needs the counsellor's role at the unit. Left out: as it is. */
      personId: v.optional(v.nullable(id)),
    }),
    output: v.object({ counsellorId: id }),
    errors: {
      ...overtaken,
      NOT_A_COUNSELLOR: { status: 422, message: '这个账号还没有“咨询老师”这个角色，先给她加上' },
      HAS_A_CALENDAR: { status: 409, message: '这个账号已经有一份日程了' },
      NOT_OF_THIS_UNIT: { status: 422, message: '有一项服务不是这个单位办的' },
    },
  }),
  counsellor: operation({
    ...own,
    kind: 'query',
    summary: 'Profile, hours, extra days and absences of a counsellor',
    input: v.object(ofCounsellor),
    output: counsellorProfile,
  }),
  saveHours: operation({
    ...own,
    kind: 'command',
    summary: 'Change weekly hours and how they are booked; appointments that stand are not touched',
    input: v.object({
      ...ofCounsellor,
      revision,
      weekly: v.pipe(v.array(weeklySpan), v.maxLength(42)),
      ...ways,
    }),
    output: v.object({
      done: v.literal(true),
      /** Coming appointments that lie outside the new hours now: they stand, somebody should look. */
      outside: v.number(),
    }),
    errors: overtaken,
  }),
  addExtraDay: operation({
    ...own,
    kind: 'command',
    summary: 'Open some hours on one day, also on a public holiday',
    input: v.pipe(
      v.object({ ...ofCounsellor, date: calendarDate, ...spanFields }),
      v.check((span) => isSpan(span), spanWords),
    ),
    output: v.object({ extraDayId: id }),
    errors: {
      DAY_OVER: { status: 422, message: '这一天已经过了' },
      AWAY_THEN: { status: 409, message: '这一天请了假，先改请假的日子' },
    },
  }),
  removeExtraDay: operation({
    ...own,
    kind: 'command',
    summary: 'Take an extra day back; appointments that stand are not touched',
    input: v.object({ ...ofCounsellor, extraDayId: id }),
    output: done,
  }),
  week: operation({
    ...own,
    kind: 'query',
    summary: 'Seven days of a counsellor: hours, appointments without names, absences',
    input: v.object({ ...ofCounsellor, from: calendarDate }),
    output: v.object({
      days: v.array(
        v.object({
          date: calendarDate,
          /** Public holiday or closed day of the house. */
          closedBecause: v.nullable(v.string()),
          hours: v.array(v.object(spanFields)),
          absence: v.nullable(absenceView),
        }),
      ),
      appointments: v.array(calendarEntry),
      offeredMinutes: v.number(),
      bookedMinutes: v.number(),
      ...ways,
    }),
  }),
};
