/** A phone's clock may be off by so much before it is said. */
const fineOffsetMs = 5 * 60_000;

/** Nobody checks in earlier than so long before the start, or later than so long after the end. */
const beforeStartMs = 6 * 3_600_000;
const afterEndMs = 12 * 3_600_000;

export interface SentScan {
  /** By the phone's clock, both: when it was scanned, and when it was sent. */
  scannedAt: Date;
  sentAt: Date;
  /** By ours. */
  receivedAt: Date;
}

export interface JudgedTime {
  at: Date;
  /** How much the phone's clock is ahead; negative: behind. */
  offsetMs: number;
  isFar: boolean;
}

/**
 * When a scan happened by our clock. The phone's clock may be wrong, the time that passed on it is
 * not: what is far off all the same (a clock that was set in between) is kept and flagged.
 */
export function correctedTime(
  scan: SentScan,
  session: { startsAt: Date; endsAt: Date },
): JudgedTime {
  const offsetMs = scan.sentAt.getTime() - scan.receivedAt.getTime();
  const at = new Date(scan.scannedAt.getTime() - offsetMs);
  const isFar =
    at.getTime() > scan.receivedAt.getTime() ||
    at.getTime() < session.startsAt.getTime() - beforeStartMs ||
    at.getTime() > session.endsAt.getTime() + afterEndMs;
  return { at, offsetMs, isFar };
}

export function isClockOff(offsetMs: number): boolean {
  return Math.abs(offsetMs) > fineOffsetMs;
}
