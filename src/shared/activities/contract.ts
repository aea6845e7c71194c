import * as v from 'valibot';
import { operation } from '@shared/contract/operation';
import { id, instant, pageInput, pageOf, text, unitId } from '@shared/contract/schemas';

export const activityKinds = [
  'lecture',
  'course',
  'reading',
  'training',
  'fair',
  'volunteer-day',
  'public-event',
] as const;

export const facilities = ['child-care', 'pram-ramp', 'nursing-room'] as const;

/** What one can do with an activity now; the button says it (`rules.ts`). */
export const signUpStates = [
  'open',
  'not-open-yet',
  'full',
  'closed',
  'booked',
  'cancelled',
  'over',
] as const;

export const bookingStatuses = [
  'confirmed',
  'in-review',
  'waiting',
  'offered',
  'cancelled',
  'declined',
  'expired',
] as const;

const seriesId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, '系列不对'));

const activityCard = v.object({
  id,
  title: v.string(),
  seriesName: v.string(),
  kind: v.picklist(activityKinds),
  startsAt: instant,
  endsAt: instant,
  /** Who holds it: "虹桥镇". */
  hostName: v.string(),
  venueName: v.string(),
  places: v.number(),
  /** Places that nobody holds; 0 when full. */
  placesLeft: v.number(),
  /** In 分; 0 is free. */
  feeCents: v.number(),
  facilities: v.array(v.picklist(facilities)),
  state: v.picklist(signUpStates),
});

const sessionView = v.object({ topic: v.string(), startsAt: instant, endsAt: instant });

const activityDetail = v.object({
  ...activityCard.entries,
  summary: v.string(),
  audience: v.string(),
  venueAddress: v.string(),
  lecturerName: v.nullable(v.string()),
  lecturerNote: v.nullable(v.string()),
  sessions: v.array(sessionView),
  signUpOpensAt: instant,
  signUpClosesAt: instant,
  cancelUntil: instant,
  /** Signed up at once, or after somebody looked at it (the place is held meanwhile). */
  needsReview: v.boolean(),
  /** Her own booking that holds or awaits a place. */
  bookingId: v.nullable(id),
});

const bookingCard = v.object({
  id,
  /** Eight characters; shown as "7K3M 9QX2". */
  code: v.string(),
  status: v.picklist(bookingStatuses),
  partySize: v.number(),
  activityId: id,
  title: v.string(),
  startsAt: instant,
  endsAt: instant,
  hostName: v.string(),
  venueName: v.string(),
  activityCancelled: v.boolean(),
  cancelUntil: instant,
  canCancel: v.boolean(),
});

const ticketView = v.object({
  ...bookingCard.entries,
  venueAddress: v.string(),
  /** What the QR code holds (`shared/signing/ticket.ts`); null while there is no place yet or any more. */
  ticket: v.nullable(v.string()),
});

const draftSession = v.object({
  topic: v.optional(text(60)),
  startsAt: instant,
  endsAt: instant,
});

const activityDraft = v.object({
  seriesId,
  kind: v.picklist(activityKinds),
  title: text(60),
  summary: text(2000),
  audience: text(200),
  /** The unit that holds it. */
  unitId,
  venueName: text(60),
  venueAddress: v.optional(text(120)),
  lecturerName: v.optional(text(30)),
  lecturerNote: v.optional(text(120)),
  facilities: v.optional(v.array(v.picklist(facilities)), []),
  places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  sessions: v.pipe(v.array(draftSession), v.minLength(1), v.maxLength(60)),
  signUpOpensAt: instant,
  signUpClosesAt: instant,
  cancelUntil: instant,
});

const withActivity = v.object({ activityId: id });
const withBooking = v.object({ bookingId: id });

export const activitiesContract = {
  home: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'The home page in one call: her next booking and what comes soon near her',
    input: v.object({ unitId: v.optional(unitId) }),
    output: v.object({ next: v.nullable(bookingCard), soon: v.array(activityCard) }),
  }),
  list: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'Published activities that are not over, by start',
    input: v.object({
      ...pageInput,
      /** Of this unit and all below it. */
      unitId: v.optional(unitId),
      seriesId: v.optional(seriesId),
    }),
    output: pageOf(activityCard),
  }),
  detail: operation({
    kind: 'query',
    access: 'anyone',
    summary: 'One published activity',
    input: withActivity,
    output: activityDetail,
  }),
  signUp: operation({
    kind: 'command',
    access: 'signed-in',
    summary: 'Book a place for oneself',
    input: withActivity,
    output: bookingCard,
    errors: {
      NOT_OPEN_YET: {
        status: 409,
        message: '还没开始报名',
        data: v.object({ opensAt: instant }),
      },
      SIGN_UP_CLOSED: {
        status: 409,
        message: '报名已经截止',
        data: v.object({ closedAt: instant }),
      },
      FULL: { status: 409, message: '名额已满', data: v.object({ places: v.number() }) },
      ALREADY_BOOKED: {
        status: 409,
        message: '你已经报过名了',
        data: v.object({ bookingId: id }),
      },
      ACTIVITY_CANCELLED: { status: 409, message: '这场活动取消了' },
    },
  }),
  myBookings: operation({
    kind: 'query',
    access: 'signed-in',
    summary: 'My bookings, coming ones by start, past and cancelled ones newest first',
    input: v.object({ ...pageInput, when: v.picklist(['coming', 'past']) }),
    output: pageOf(bookingCard),
  }),
  ticket: operation({
    kind: 'query',
    access: 'own-booking',
    summary: 'The ticket of my booking',
    input: withBooking,
    output: ticketView,
  }),
  cancel: operation({
    kind: 'command',
    access: 'own-booking',
    summary: 'Give my place back',
    input: withBooking,
    output: bookingCard,
    errors: {
      CANCEL_CLOSED: {
        status: 409,
        message: '已经过了可以取消的时间',
        data: v.object({ cancelUntil: instant }),
      },
      NOT_BOOKED: { status: 409, message: '这个报名已经不在了' },
    },
  }),
  create: operation({
    kind: 'command',
    access: 'organises-unit',
    summary: 'Create a draft',
    input: activityDraft,
    output: withActivity,
    errors: {
      BAD_TIMES: {
        status: 422,
        message: '时间前后不对',
        data: v.object({ field: v.string(), reason: v.string() }),
      },
      UNKNOWN_SERIES: { status: 422, message: '没有这个系列' },
    },
  }),
  publish: operation({
    kind: 'command',
    access: 'organises-activity',
    summary: 'Publish a draft',
    input: withActivity,
    output: activityDetail,
    errors: {
      NOT_A_DRAFT: { status: 409, message: '这场活动不是草稿，不能再发布' },
      TOO_LATE: { status: 409, message: '报名已经截止，请先改时间' },
    },
  }),
};

export type ActivityCard = v.InferOutput<typeof activityCard>;
export type ActivityDetail = v.InferOutput<typeof activityDetail>;
export type BookingCard = v.InferOutput<typeof bookingCard>;
export type TicketView = v.InferOutput<typeof ticketView>;
export type ActivityDraft = v.InferOutput<typeof activityDraft>;
export type SignUpState = (typeof signUpStates)[number];
export type BookingStatus = (typeof bookingStatuses)[number];
