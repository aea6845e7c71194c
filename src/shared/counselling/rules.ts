import { afterWaking } from '@shared/time/rest-hours';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';

const minute = 60_000;
const hour = 60 * minute;

/** A chosen time is kept so long while the form is filled. */
export const holdMinutes = 10;

/** How long an offered hour waits for her answer, not counting the night. */
const offerHours = 3;
/** Later than this before the hour nobody could still come. */
const lastAnswerHours = 2;

/** So many appointments of one person may be coming: a series of follow-ups fits in. */
export const mostComing = 13;

/** How far ahead follow-ups can be planned. Days. */
export const followUpHorizonDays = 190;

/** Below so many, statistics say no figure. */
export const smallNumber = 5;

export const appointmentStates = [
  'held',
  'offered',
  'booked',
  'done',
  'missed',
  'cancelled',
] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** States in which an appointment takes its counsellor's time. */
export const takingStates: readonly AppointmentState[] = ['held', 'offered', 'booked', 'done'];

/** Until when a hold made now keeps its time. */
export function holdUntil(now: Date): Date {
  return new Date(now.getTime() + holdMinutes * minute);
}

/** Until when she can cancel or move it without its counting as late. */
export function changeUntil(startsAt: Date, cancelHours: number): Date {
  return new Date(startsAt.getTime() - cancelHours * hour);
}

/**
 * Until when an hour that is offered now waits for her: three waking hours, and two hours before it begins
 * at the latest. Null where that is over already.
 */
export function offerUntil(now: Date, startsAt: Date): Date | null {
  const last = startsAt.getTime() - lastAnswerHours * hour;
  const until = Math.min(afterWaking(now, offerHours * hour).getTime(), last);
  return until > now.getTime() ? new Date(until) : null;
}

/**
 * Until when a new time in place of one that was called off waits for her: a day without its night, and
 * two hours before it begins at the latest.
 */
export function proposalUntil(now: Date, startsAt: Date): Date | null {
  const last = startsAt.getTime() - lastAnswerHours * hour;
  const until = Math.min(afterWaking(now, 13.5 * hour).getTime(), last);
  return until > now.getTime() ? new Date(until) : null;
}

/** The same clock time so many times, a week or two apart, after an appointment. */
export function followUpTimes(after: Date, everyWeeks: number, times: number): Date[] {
  const date = shanghaiDate(after);
  const sinceMidnight = after.getTime() - shanghaiInstant(date, '00:00').getTime();
  return Array.from({ length: times }, (_, at) => {
    const day = addDays(date, 7 * everyWeeks * (at + 1));
    return new Date(shanghaiInstant(day, '00:00').getTime() + sinceMidnight);
  });
}

/** A count as statistics show it: null stands for one that is too small to be told. */
export function tellable(count: number): number | null {
  return count === 0 || count >= smallNumber ? count : null;
}
