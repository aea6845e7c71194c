import { afterWaking } from '@shared/time/rest-hours';

const minute = 60_000;

/** An offered place waits this long for her answer, not counting the night. */
const offerMinutes = 180;

/** Later than this before the start nobody could still come: no more offers. */
const lastOfferMinutes = 60;

/** Gathering places for a party that was passed over ends so long before the start. */
const gatheringEndsMinutes = 24 * 60;

/** Places are offered until an hour before the start. */
export function canOffer(now: Date, startsAt: Date): boolean {
  return now.getTime() < startsAt.getTime() - lastOfferMinutes * minute;
}

/** Places are gathered until a day before the start. */
export function canGather(now: Date, startsAt: Date): boolean {
  return now.getTime() < startsAt.getTime() - gatheringEndsMinutes * minute;
}

/**
 * Until when an offer made now holds: three waking hours. Where the start comes before that, the
 * clock does not rest: three hours on the wall, an hour before the start at the latest.
 */
export function offerDeadline(now: Date, startsAt: Date): Date {
  const lastMoment = startsAt.getTime() - lastOfferMinutes * minute;
  const awake = afterWaking(now, offerMinutes * minute).getTime();
  if (awake <= lastMoment) return new Date(awake);
  return new Date(Math.min(now.getTime() + offerMinutes * minute, lastMoment));
}

/**
 * Until when a standing offer holds after the start was moved: an hour before the new start at the
 * latest, and not beyond what she was told. Where that is over already, until now.
 */
export function deadlineAfterMove(standing: Date, now: Date, startsAt: Date): Date {
  const lastMoment = Math.max(now.getTime(), startsAt.getTime() - lastOfferMinutes * minute);
  return new Date(Math.min(standing.getTime(), lastMoment));
}
