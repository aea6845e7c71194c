/** Of a session: whether it was called off, and when it was over. */
export interface SessionTime {
  id: string;
  endsAt: Date;
  isOff: boolean;
}

/** Sessions that took place until now: one that was called off leaves both numbers. */
export function heldSessions<Session extends SessionTime>(
  sessions: readonly Session[],
  now: Date,
): Session[] {
  return sessions.filter(({ endsAt, isOff }) => !isOff && endsAt <= now);
}

/** The part of the sessions held that a certificate or a subsidy asks for, in percent. */
export const neededPercent = 80;

/** In whole numbers, so that 8 of 10 is exactly enough. */
export function hasEnough(attended: number, held: number): boolean {
  return held > 0 && attended * 100 >= held * neededPercent;
}
