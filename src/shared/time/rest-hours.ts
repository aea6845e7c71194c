import { addDays, shanghaiDate, shanghaiInstant } from './shanghai';

/** Nobody is woken: from 21:30 to 8:00 clocks of offers rest, and what can wait is not sent. */
export const restBegins = '21:30';
export const restEnds = '08:00';

/** The instant itself by day; the next 8:00 by night. */
export function awakeAt(instant: Date): Date {
  const today = shanghaiDate(instant);
  const morning = shanghaiInstant(today, restEnds);
  if (instant < morning) return morning;
  return instant >= shanghaiInstant(today, restBegins)
    ? shanghaiInstant(addDays(today, 1), restEnds)
    : instant;
}

/** When the rest of that day begins. */
export function restOfDay(instant: Date): Date {
  return shanghaiInstant(shanghaiDate(instant), restBegins);
}

/** So many milliseconds later by a clock that stands still in the rest hours. */
export function afterWaking(from: Date, ms: number): Date {
  let at = awakeAt(from).getTime();
  let left = ms;
  for (;;) {
    const rest = restOfDay(new Date(at)).getTime();
    if (at + left <= rest) return new Date(at + left);
    left -= rest - at;
    at = awakeAt(new Date(rest)).getTime();
  }
}
