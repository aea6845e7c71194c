import type { BookingStatus, SignUpState, activityStatuses } from './views';
import { placesForNewcomer, type GroupState } from './waitlist/waitlist-rules';

type ActivityStatus = (typeof activityStatuses)[number];

/** What the rules need to know of an activity. */
export interface ActivityFacts {
  status: ActivityStatus;
  signUpOpensAt: Date;
  signUpClosesAt: Date;
  cancelUntil: Date;
  startsAt: Date;
  endsAt: Date;
  hasWaitlist: boolean;
}

/** A group's places, for deciding on a party. */
export interface GroupFacts extends GroupState {
  places: number;
}

/** A party takes places, waits, or finds too few left. */
export type SignUpDecision =
  | { outcome: 'place' }
  | { outcome: 'wait' }
  | { outcome: 'full'; placesLeft: number; mayWait: boolean };

/** Bookings that hold a place or wait for one: a person has one at most for an activity. */
export const liveStatuses = ['confirmed', 'in-review', 'waiting', 'offered'] as const;

/** Bookings whose party sizes make up `taken`: an offered place is held until its deadline. */
export const holdingStatuses = ['confirmed', 'in-review', 'offered'] as const;

/** A ticket is good for this long after the end, for those who check in late. */
const ticketGraceHours = 12;

/** Whether sign-up is going on at all; null when it is. */
export function signUpBarrier(
  activity: ActivityFacts,
  now: Date,
): 'cancelled' | 'not-open-yet' | 'closed' | null {
  if (activity.status !== 'published') return 'cancelled';
  if (now < activity.signUpOpensAt) return 'not-open-yet';
  return now >= activity.signUpClosesAt ? 'closed' : null;
}

/**
 * All places of the party or none, where sign-up is open (`signUpBarrier`). A party larger than its
 * group could only wait for ever, and is not let wait.
 * @param wantsToWait she said that she would rather wait than go without
 */
export function decideSignUp(
  activity: Pick<ActivityFacts, 'hasWaitlist'>,
  group: GroupFacts,
  partySize: number,
  wantsToWait: boolean,
  now: Date,
): SignUpDecision {
  const placesLeft = placesForNewcomer(group, now);
  if (partySize <= placesLeft) return { outcome: 'place' };
  const mayWait = activity.hasWaitlist && partySize <= group.places;
  if (mayWait && wantsToWait) return { outcome: 'wait' };
  return { outcome: 'full', placesLeft, mayWait };
}

/** What the button under an activity stands for, for somebody with or without a booking. */
export function signUpState(
  activity: ActivityFacts,
  placesLeft: number,
  hasBooking: boolean,
  now: Date,
): SignUpState {
  if (now >= activity.endsAt) return 'over';
  if (activity.status === 'cancelled') return 'cancelled';
  if (hasBooking) return 'booked';
  const barrier = signUpBarrier(activity, now);
  if (barrier) return barrier;
  if (placesLeft > 0) return 'open';
  return activity.hasWaitlist ? 'waitlist' : 'full';
}

export function isLive(status: BookingStatus): boolean {
  return liveStatuses.some((live) => live === status);
}

export function holdsPlaces(status: BookingStatus): boolean {
  return holdingStatuses.some((holding) => holding === status);
}

/** The dates of an activity that take place, in order. */
export function sessionsOn<Session extends { offBecause: string | null }>(
  sessions: readonly Session[],
): Session[] {
  return sessions.filter(({ offBecause }) => offBecause === null);
}

/** Until the deadline; one who waits for a place may go at any time before the end. */
export function canCancel(
  status: BookingStatus,
  activity: Pick<ActivityFacts, 'status' | 'cancelUntil' | 'endsAt'>,
  now: Date,
): boolean {
  if (!isLive(status) || activity.status === 'cancelled') return false;
  const waits = status === 'waiting' || status === 'offered';
  return now < (waits ? activity.endsAt : activity.cancelUntil);
}

/** Only a confirmed place of an activity that takes place has a ticket. */
export function hasTicket(status: BookingStatus, activityStatus: ActivityStatus): boolean {
  return status === 'confirmed' && activityStatus === 'published';
}

export function ticketExpiry(endsAt: Date): Date {
  return new Date(endsAt.getTime() + ticketGraceHours * 3_600_000);
}
