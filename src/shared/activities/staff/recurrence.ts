import { addDays, shanghaiDate } from '@shared/time/shanghai';
import type { ActivityDraft } from './staff-contract';

/** The same weekday every week, or a day of every month. */
export type RecurrenceRule = { every: 'week' } | { every: 'month'; day: number };

/** Nobody plans further ahead; in days after the first time. */
export const longestRecurrenceDays = 366;

/**
 * The days on which something that is on `first` is on again, until `until`, both `YYYY-MM-DD`;
 * `first` itself is not among them. A month without the day is skipped.
 * @param isLeftOut days on which it is not held (public holidays)
 */
export function recurrenceDays(
  first: string,
  rule: RecurrenceRule,
  until: string,
  isLeftOut: (date: string) => boolean = () => false,
): string[] {
  const days = rule.every === 'week' ? weekly(first, until) : monthly(first, rule.day, until);
  return days.filter((date) => !isLeftOut(date));
}

function weekly(first: string, until: string): string[] {
  const days: string[] = [];
  for (let date = addDays(first, 7); date <= until; date = addDays(date, 7)) days.push(date);
  return days;
}

function monthly(first: string, day: number, until: string): string[] {
  const days: string[] = [];
  for (let month = first.slice(0, 7); month <= until.slice(0, 7); month = nextMonth(month)) {
    const date = addDays(`${month}-01`, day - 1);
    // The 31st of a month of 30 days is in the next month: no such day.
    if (date.startsWith(month) && date > first && date <= until) days.push(date);
  }
  return days;
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

/**
 * The draft so many days later: sessions, sign-up window and cancel deadline move along and keep
 * their clock times (Asia/Shanghai has no summer time). Its groups become new ones.
 */
export function shiftDraft(draft: ActivityDraft, days: number): ActivityDraft {
  const later = (at: string) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
  return {
    ...draft,
    groups: draft.groups.map(({ name, places }) => ({ name, places })),
    sessions: draft.sessions.map((session) => ({
      ...session,
      startsAt: later(session.startsAt),
      endsAt: later(session.endsAt),
    })),
    signUpOpensAt: later(draft.signUpOpensAt),
    signUpClosesAt: later(draft.signUpClosesAt),
    cancelUntil: later(draft.cancelUntil),
  };
}

/** The day on which the draft begins, `YYYY-MM-DD` in Asia/Shanghai. */
export function firstDay({ sessions }: Pick<ActivityDraft, 'sessions'>): string {
  const [first] = sessions;
  if (!first) throw new RangeError('an activity has a session');
  return shanghaiDate(new Date(first.startsAt));
}

/** Days from one date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
