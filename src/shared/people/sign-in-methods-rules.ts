/** Numbers that one account may sign in with: her own, one of work, a daughter's. */
export const MOST_NUMBERS = 3;

const HOUR_MS = 3_600_000;
/** How long she is told of a change before it counts, where nothing older confirms it. */
export const WAIT_HOURS = 24;
/** How long after that it may be done. */
const OPEN_HOURS = 72;

export const waitingKinds = ['export', 'deletion'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** From when until when something that was asked for now may be done. */
export function waitFrom(now: Date): { opensAt: Date; closesAt: Date } {
  const opensAt = new Date(now.getTime() + WAIT_HOURS * HOUR_MS);
  return { opensAt, closesAt: new Date(opensAt.getTime() + OPEN_HOURS * HOUR_MS) };
}

/**
 * When a new number begins to open sessions; null: at once. An older number has confirmed it, or the
 * account is so new that there is nothing in it to take over.
 */
export function numberOpensAt(
  now: Date,
  account: { isConfirmed: boolean; createdAt: Date },
): Date | null {
  const { opensAt } = waitFrom(now);
  const isNew = now.getTime() - account.createdAt.getTime() < WAIT_HOURS * HOUR_MS;
  return account.isConfirmed || isNew ? null : opensAt;
}

/** Whether a number confirms and opens sessions by now. */
export const numberIsOpen = (opensAt: Date | null, now: Date): boolean =>
  opensAt === null || opensAt <= now;
