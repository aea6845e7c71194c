import type { ActivityDraft, BookingStatus, SignUpState } from './contract';

/** What the rules need to know of an activity. */
export interface ActivityFacts {
  status: 'draft' | 'in-review' | 'published' | 'cancelled';
  signUpOpensAt: Date;
  signUpClosesAt: Date;
  cancelUntil: Date;
  endsAt: Date;
  places: number;
  taken: number;
}

/** A party of this size takes these places, or is refused for the first reason that holds. */
export type SignUpDecision =
  { allowed: true } | { allowed: false; reason: 'cancelled' | 'not-open-yet' | 'closed' | 'full' };

/** Bookings that hold a place or wait for one: a person has one at most for an activity. */
export const liveStatuses = ['confirmed', 'in-review', 'waiting', 'offered'] as const;

/** Bookings whose party sizes make up `taken`: an offered place is held until its deadline. */
export const holdingStatuses = ['confirmed', 'in-review', 'offered'] as const;

/** A ticket is good for this long after the end, for those who check in late. */
const ticketGraceHours = 12;

export function decideSignUp(
  activity: ActivityFacts,
  partySize: number,
  now: Date,
): SignUpDecision {
  if (activity.status !== 'published') return { allowed: false, reason: 'cancelled' };
  if (now < activity.signUpOpensAt) return { allowed: false, reason: 'not-open-yet' };
  if (now >= activity.signUpClosesAt) return { allowed: false, reason: 'closed' };
  if (activity.taken + partySize > activity.places) return { allowed: false, reason: 'full' };
  return { allowed: true };
}

/** What the button under an activity stands for, for somebody with or without a booking. */
export function signUpState(activity: ActivityFacts, hasBooking: boolean, now: Date): SignUpState {
  if (now >= activity.endsAt) return 'over';
  if (activity.status === 'cancelled') return 'cancelled';
  if (hasBooking) return 'booked';
  const decision = decideSignUp(activity, 1, now);
  return decision.allowed ? 'open' : decision.reason;
}

export function isLive(status: BookingStatus): boolean {
  return liveStatuses.some((live) => live === status);
}

/** Until the deadline; one who waits for a place, or whose activity was called off, may go at any time. */
export function canCancel(
  status: BookingStatus,
  activity: Pick<ActivityFacts, 'status' | 'cancelUntil'>,
  now: Date,
): boolean {
  if (!isLive(status) || activity.status === 'cancelled') return false;
  return status === 'waiting' || status === 'offered' || now < activity.cancelUntil;
}

/** Only a confirmed place of an activity that takes place has a ticket. */
export function hasTicket(status: BookingStatus, activityStatus: ActivityFacts['status']): boolean {
  return status === 'confirmed' && activityStatus === 'published';
}

export function ticketExpiry(endsAt: Date): Date {
  return new Date(endsAt.getTime() + ticketGraceHours * 3_600_000);
}

export interface TimeProblem {
  /** The draft's field. */
  field: string;
  /** For the organiser, in plain Chinese. */
  reason: string;
}

/** The first thing that is wrong with a draft's times, or null. Sessions must be in order and apart. */
export function timeProblem(draft: ActivityDraft): TimeProblem | null {
  let lastEnd = '';
  for (const [index, session] of draft.sessions.entries()) {
    const field = `sessions.${index}`;
    if (session.endsAt <= session.startsAt) return { field, reason: '结束时间要在开始时间之后' };
    if (session.startsAt < lastEnd) return { field, reason: '场次要按先后排，时间不能重叠' };
    lastEnd = session.endsAt;
  }
  const start = draft.sessions[0]?.startsAt ?? '';
  if (draft.signUpClosesAt <= draft.signUpOpensAt) {
    return { field: 'signUpClosesAt', reason: '报名截止要在报名开始之后' };
  }
  if (draft.signUpClosesAt > lastEnd) {
    return { field: 'signUpClosesAt', reason: '报名截止不能晚于活动结束' };
  }
  if (draft.cancelUntil > start) {
    return { field: 'cancelUntil', reason: '取消期限不能晚于活动开始' };
  }
  return null;
}
