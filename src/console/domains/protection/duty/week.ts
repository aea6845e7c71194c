import { addDays, shanghaiDate, shanghaiInstant, weekdayOf } from '@shared/time/shanghai';
import type { Duty } from '@shared/protection/duty-contract';

export interface Week {
  /** Monday to Sunday, `YYYY-MM-DD`. */
  days: string[];
  from: string;
  until: string;
}

/** The week so many weeks after this one, Asia/Shanghai. */
export function weekOf(now: Date, offset = 0): Week {
  const today = shanghaiDate(now);
  const monday = addDays(today, 1 - weekdayOf(today) + offset * 7);
  const days = Array.from({ length: 7 }, (_, day) => addDays(monday, day));
  return {
    days,
    from: shanghaiInstant(monday, '00:00').toISOString(),
    until: shanghaiInstant(addDays(monday, 7), '00:00').toISOString(),
  };
}

/** Duties that cover part of a day: the first to be alarmed first, then by their beginning. */
export function dutiesOn(duties: readonly Duty[], day: string): Duty[] {
  const from = shanghaiInstant(day, '00:00').toISOString();
  const until = shanghaiInstant(addDays(day, 1), '00:00').toISOString();
  return duties
    .filter(({ startsAt, endsAt }) => startsAt < until && endsAt > from)
    .sort((a, b) => a.step - b.step || a.startsAt.localeCompare(b.startsAt));
}

/** Who is called when something comes in now, in that order; unconfirmed ones are called by nobody. */
export function calledNow(duties: readonly Duty[], now: Date): Duty[] {
  const at = now.toISOString();
  return duties
    .filter(({ startsAt, endsAt, isConfirmed }) => isConfirmed && startsAt <= at && at < endsAt)
    .sort((a, b) => a.step - b.step);
}
