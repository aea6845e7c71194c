// China has had one zone without summer time since 1991 (UTC+8), so that a phone needs no zone data.
const offsetMs = 8 * 3_600_000;
export const dayMs = 24 * 3_600_000;

/** A Date whose UTC fields are what calendar and clock of Asia/Shanghai show at the instant. */
export function shanghaiClock(at: Date): Date {
  return new Date(at.getTime() + offsetMs);
}

/** The day of the calendar in Asia/Shanghai at an instant, `YYYY-MM-DD`. */
export function shanghaiDate(at: Date): string {
  return shanghaiClock(at).toISOString().slice(0, 10);
}

/** The instant of a day (`YYYY-MM-DD`) and a clock time (`HH:MM`) in Asia/Shanghai. */
export function shanghaiInstant(date: string, clock: string): Date {
  return new Date(`${date}T${clock}:00+08:00`);
}

/** The day so many days later, or earlier when negative; `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
