/** The unit whose handlers read every case: the county's rights centre, by its id. */
export const rightsCentre = 'rights-centre';

/**
 * Days for which nothing of a report that was taken back is destroyed: handlers ask her by her safe contact
 * whether it was she, for somebody else may hold her code.
 */
export const withdrawalDays = 7;

/** Days that it is kept where nobody could ask her; from the eighth day on the leads are called every day. */
export const unconfirmedDays = 90;

/** Hours in which a confirmation can still be undone. */
export const confirmationHours = 24;

/** Years that a closed case is kept, counted anew from whatever she writes. */
export const closedYears = 3;

/** Days that what was no case is kept. */
export const withoutCaseDays = 90;

/** Days before the end of a key or directory on which leads are told. */
export const expiryDays = [60, 30, 14, 7, 1] as const;

/**
 * A trial report comes from outside every day, and a handler confirms it. Where neither has happened for so
 * many hours, people are called for.
 */
export const trialHours = 26;

/** Days that a trial report is kept, confirmed or not. */
export const trialDays = 7;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * When what was taken back is destroyed, or closed where law keeps it: after seven days and not within a day
 * of the confirmation; where nobody has confirmed that it was she, after ninety.
 */
export function withdrawalEnds(withdrawnAt: Date, confirmedAt: Date | null): Date {
  const after = (at: Date, ms: number) => at.getTime() + ms;
  if (confirmedAt === null) return new Date(after(withdrawnAt, unconfirmedDays * dayMs));
  return new Date(
    Math.max(
      after(withdrawnAt, withdrawalDays * dayMs),
      after(confirmedAt, confirmationHours * hourMs),
    ),
  );
}

/** Whether nobody has found out within seven days who took it back: the leads decide what is done. */
export function isUnconfirmedLong(withdrawnAt: Date, confirmedAt: Date | null, now: Date): boolean {
  return confirmedAt === null && withdrawnAt.getTime() + withdrawalDays * dayMs <= now.getTime();
}

/**
 * The smallest of `expiryDays` that has been reached, so that each is told once; null before the first
 * and after the end.
 */
export function expiryMark(ends: Date, now: Date): number | null {
  const left = (ends.getTime() - now.getTime()) / dayMs;
  if (left <= 0) return null;
  return [...expiryDays].reverse().find((days) => left <= days) ?? null;
}
