import * as v from 'valibot';
import { id, instant, unitId } from '@shared/contract/schemas';
import { roles } from '@shared/organisation/roles';
import { activityKinds } from './activity-kinds';
import { question } from './sign-up/questions';

export const facilities = ['child-care', 'pram-ramp', 'nursing-room'] as const;

export const activityStatuses = ['draft', 'in-review', 'published', 'cancelled'] as const;

/** What one can do with an activity now; the button says it (`rules.ts`). */
export const signUpStates = [
  'open',
  'not-open-yet',
  'waitlist',
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

export const obstacleCodes = [
  'other-town',
  'town-unknown',
  'role-needed',
  'attendance-needed',
  'child-needed',
  'child-too-young',
  'child-too-old',
  'adult-needed',
  'party-too-large',
] as const;

export const memberKinds = ['self', 'family', 'small-child', 'guest'] as const;

export const seriesId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, '系列不对'));

const months = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1500));

export const activityCard = v.object({
  id,
  title: v.string(),
  seriesId: v.string(),
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
  /** Places kept for parties who waited and may still say yes: not left, and nobody signed up for them. */
  placesOffered: v.number(),
  /** In 分; 0 is free. */
  feeCents: v.number(),
  facilities: v.array(v.picklist(facilities)),
  state: v.picklist(signUpStates),
});

export const sessionView = v.object({
  id,
  topic: v.string(),
  startsAt: instant,
  endsAt: instant,
  /** Why this date is off; empty when nobody said why, null when it takes place. */
  offBecause: v.nullable(v.string()),
});

/** A group with places of its own ("3–4 岁"); most activities have one without a name. */
export const groupView = v.object({
  id,
  name: v.string(),
  places: v.number(),
  placesLeft: v.number(),
  placesOffered: v.number(),
  waiting: v.number(),
});

export const admissionView = v.object({
  roles: v.array(v.picklist(roles)),
  units: v.array(v.object({ id: unitId, name: v.string() })),
  childAgeMonths: v.nullable(v.object({ from: months, to: months })),
  childNeeded: v.boolean(),
  attendedSeriesName: v.nullable(v.string()),
  mostInParty: v.number(),
});

export const activityDetail = v.object({
  ...activityCard.entries,
  code: v.string(),
  summary: v.string(),
  audience: v.string(),
  venueAddress: v.string(),
  /** Held online: how to get in. */
  onlineRoom: v.nullable(v.string()),
  lecturerName: v.nullable(v.string()),
  lecturerNote: v.nullable(v.string()),
  sessions: v.array(sessionView),
  groups: v.array(groupView),
  admission: admissionView,
  signUpOpensAt: instant,
  signUpClosesAt: instant,
  cancelUntil: instant,
  /** Signed up at once, or after somebody looked at it (the place is held meanwhile). */
  needsReview: v.boolean(),
  cancelReason: v.nullable(v.string()),
  /** Her own booking that holds or awaits a place. */
  bookingId: v.nullable(id),
});

export const bookingCard = v.object({
  id,
  /** Eight characters; shown as "7K3M 9QX2". */
  code: v.string(),
  status: v.picklist(bookingStatuses),
  partySize: v.number(),
  /** Somebody without an account whom it is for; null: herself and hers. */
  guestName: v.nullable(v.string()),
  /** Place in the waitlist, from 1; null when she does not wait. */
  position: v.nullable(v.number()),
  /** Until when an offered place is held. */
  offerExpiresAt: v.nullable(instant),
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

const memberView = v.object({
  kind: v.picklist(memberKinds),
  /** "小满"; empty for herself. */
  label: v.string(),
  ageMonths: v.nullable(months),
});

export const ticketView = v.object({
  ...bookingCard.entries,
  venueAddress: v.string(),
  onlineRoom: v.nullable(v.string()),
  groupName: v.string(),
  members: v.array(memberView),
  sessions: v.array(sessionView),
  /** What the QR code holds (`shared/signing/ticket.ts`); null while there is no place yet or any more. */
  ticket: v.nullable(v.string()),
});

/** What she needs on the page where she signs up, in one call. */
export const signUpForm = v.object({
  activity: activityDetail,
  questions: v.array(question),
  family: v.array(
    v.object({
      memberId: id,
      name: v.string(),
      /** In months at the start, both included; null: not known, a grown-up. */
      age: v.nullable(v.object({ from: months, to: months })),
    }),
  ),
  /** What stands in her own way, whoever comes along; empty when nothing does. */
  obstacles: v.array(v.picklist(obstacleCodes)),
  /** Bookings of hers at the same time. */
  clashes: v.array(v.object({ title: v.string(), startsAt: instant, endsAt: instant })),
  /** What she answered last time, and who came along. */
  lastParty: v.array(v.object({ kind: v.string(), memberId: v.nullable(id) })),
});

export const seriesView = v.object({
  id: seriesId,
  name: v.string(),
  summary: v.string(),
  /** Activities to come; 100 stands for 100 and more. */
  coming: v.number(),
});

export type ActivityCard = v.InferOutput<typeof activityCard>;
export type ActivityDetail = v.InferOutput<typeof activityDetail>;
export type BookingCard = v.InferOutput<typeof bookingCard>;
export type TicketView = v.InferOutput<typeof ticketView>;
export type SignUpForm = v.InferOutput<typeof signUpForm>;
export type SessionView = v.InferOutput<typeof sessionView>;
export type SeriesView = v.InferOutput<typeof seriesView>;
export type SignUpState = (typeof signUpStates)[number];
export type BookingStatus = (typeof bookingStatuses)[number];
