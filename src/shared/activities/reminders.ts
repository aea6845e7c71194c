import { dayAndTime } from '@shared/time/time-format';
import { addDays, shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { awakeAt, restEnds } from '@shared/time/rest-hours';

/** The reminder of a day before the start, and the one of two hours before. */
export type ReminderKind = 'day' | 'hours';

const minute = 60_000;
const hour = 60 * minute;

/** When two hours before would be too early in the morning, it is the evening before. */
const eveningBefore = '20:00';

/** Who booked so shortly before a reminder still knows. */
const freshMinutes = 180;

/**
 * When a reminder goes out. That of a day before waits for 8:00 when it falls between 21:30 and 8:00;
 * that of two hours before comes the evening before, at 20:00, when it would fall before 8:00.
 */
export function reminderTime(kind: ReminderKind, startsAt: Date): Date {
  const date = shanghaiDate(startsAt);
  if (kind === 'hours') {
    const at = new Date(startsAt.getTime() - 2 * hour);
    const isEarly = at < shanghaiInstant(date, restEnds);
    return isEarly ? shanghaiInstant(addDays(date, -1), eveningBefore) : at;
  }
  return awakeAt(new Date(startsAt.getTime() - 24 * hour));
}

/**
 * The reminder to send now, or null. Only the later one when both are due (the jobs stood still), and
 * none after the start.
 */
export function reminderDue(
  startsAt: Date,
  sent: Readonly<Record<ReminderKind, boolean>>,
  now: Date,
): ReminderKind | null {
  if (now >= startsAt) return null;
  if (now >= reminderTime('hours', startsAt)) return sent.hours ? null : 'hours';
  return now >= reminderTime('day', startsAt) && !sent.day ? 'day' : null;
}

/** Who booked after this is not reminded: she was told the time less than three hours ago. */
export function bookedBefore(kind: ReminderKind, startsAt: Date): Date {
  return new Date(reminderTime(kind, startsAt).getTime() - freshMinutes * minute);
}

/** The start as one says it at a moment: "明天 14:00", "今天 14:00，再过两小时". */
export function startsInLabel(startsAt: Date, now: Date): string {
  const date = shanghaiDate(startsAt);
  const today = shanghaiDate(now);
  const said = dayAndTime(startsAt);
  const clock = said.slice(-5);
  if (date === addDays(today, 1)) return `明天 ${clock}`;
  if (date !== today) return said;
  const left = timeLeft(Math.round((startsAt.getTime() - now.getTime()) / minute));
  return left ? `今天 ${clock}，${left}` : `今天 ${clock}`;
}

/** Only when it is near: further off, the clock time says more. */
function timeLeft(minutes: number): string | null {
  if (minutes > 150) return null;
  if (minutes > 105) return '再过两小时';
  if (minutes > 75) return '再过一个半小时';
  if (minutes > 40) return '再过一小时';
  return '马上开始';
}

/** What a reminder says. */
export function reminderText(
  about: {
    title: string;
    /** Of a session of a course ("第 2 次"), else empty. */
    topic: string;
    venue: string;
    guestName: string | null;
    startsAt: Date;
  },
  now: Date,
): { title: string; body: string } {
  const when = startsInLabel(about.startsAt, now);
  const isToday = shanghaiDate(now) === shanghaiDate(about.startsAt);
  const what = `“${about.title}”${about.topic ? ` ${about.topic}` : ''}`;
  const forWhom = about.guestName === null ? '' : `（给${about.guestName}报的）`;
  return {
    title: isToday ? '今天有活动' : '别忘了，明天有活动',
    body: `${when} ${what}${forWhom}，在${about.venue}。来不了就取消一下，让给候补的人。`,
  };
}
