import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';

const minute = 60_000;

/** An offered place waits this long for her answer, not counting the night. */
const offerMinutes = 180;

/** Nobody is woken: the clock rests from 21:30 to 8:00. */
const restBegins = '21:30';
const restEnds = '08:00';

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
  const awake = addWakingMinutes(now, offerMinutes).getTime();
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

function addWakingMinutes(from: Date, minutes: number): Date {
  let at = wake(from).getTime();
  let left = minutes * minute;
  for (;;) {
    const rest = nextRest(new Date(at)).getTime();
    if (at + left <= rest) return new Date(at + left);
    left -= rest - at;
    at = wake(new Date(rest)).getTime();
  }
}

/** The instant itself by day; the next 8:00 by night. */
function wake(at: Date): Date {
  const today = shanghaiDate(at);
  const morning = shanghaiInstant(today, restEnds);
  if (at < morning) return morning;
  return at >= shanghaiInstant(today, restBegins)
    ? shanghaiInstant(addDays(today, 1), restEnds)
    : at;
}

function nextRest(at: Date): Date {
  return shanghaiInstant(shanghaiDate(at), restBegins);
}
