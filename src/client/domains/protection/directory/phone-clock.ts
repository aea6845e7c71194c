const dayMs = 86_400_000;

/** The phone's clock is ahead of the server's by more than a day, and one of the two is wrong. */
export interface ClockDoubt {
  phone: Date;
  server: Date;
}

// In memory, until the app is gone. What she confirmed is kept, not that the server is believed: it cannot
// move the clock any further afterwards.
let aheadMs = 0;

/** What time it is by this phone, or by what she said of it. */
export function timeNow(): Date {
  return new Date(Date.now() - aheadMs);
}

/** Null where the two are near enough, or the phone is behind: that keeps nobody out. */
export function doubtOf(now: Date, server: Date | null): ClockDoubt | null {
  return server && now.getTime() - server.getTime() > dayMs ? { phone: now, server } : null;
}

/** She has looked at both days: the phone's is the wrong one. */
export function sayPhoneIsAhead({ phone, server }: ClockDoubt): void {
  aheadMs += phone.getTime() - server.getTime();
}

export const isPhoneAhead = (): boolean => aheadMs > 0;
