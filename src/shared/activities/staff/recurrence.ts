import { addDays, shanghaiDate } from '@shared/time/shanghai';
import type { ActivityDraft } from './activity-draft';

/** The same weekday every week, or a day of every month. */
export type RecurrenceRule = { every: 'week' } | { every: 'month'; day: number };

/** Nobody plans further ahead; in days after the first time. */
export const longestRecurrenceDays = 366;

/**
 * The days on which something that is on `first` is on again, until `until`, both `YYYY-MM-DD`;
 * `first` itself is not among them. A month without the day is skipped.
 */
export function recurrenceDays(first: string, rule: RecurrenceRule, until: string): string[] {
  return rule.every === 'week' ? weekly(first, until) : monthly(first, rule.day, until);
}

/** A day on which a copy would begin. */
export interface PlannedDay {
  date: string;
  /** One of its sessions would be on a day on which nothing is held. */
  isLeftOut: boolean;
}

/**
 * The days on which copies of a draft begin. Each begins after the last date of the one before, the
 * first after that of the draft itself: a course of five weeks is not doubled by its own second week.
 * @param until the last day on which one may begin
 * @param isLeftOut days on which nothing is held (public holidays)
 */
export function plannedDays(
  draft: Pick<ActivityDraft, 'sessions'>,
  rule: RecurrenceRule,
  until: string,
  isLeftOut: (date: string) => boolean = () => false,
): PlannedDay[] {
  const first = firstDay(draft);
  const offsets = draft.sessions.map(({ startsAt }) => daysBetween(first, dayOf(startsAt)));
  const length = Math.max(...offsets);
  const planned: PlannedDay[] = [];
  let busyUntil = addDays(first, length);
  for (const date of recurrenceDays(first, rule, until)) {
    if (date <= busyUntil) continue;
    const day = { date, isLeftOut: offsets.some((offset) => isLeftOut(addDays(date, offset))) };
    planned.push(day);
    if (!day.isLeftOut) busyUntil = addDays(date, length);
  }
  return planned;
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
 * their clock times (Asia/Shanghai has no summer time). Its groups and sessions become new ones.
 */
export function shiftDraft(draft: ActivityDraft, days: number): ActivityDraft {
  const later = (at: string) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
  return {
    ...draft,
    groups: draft.groups.map(({ name, places }) => ({ name, places })),
    sessions: draft.sessions.map(({ topic, startsAt, endsAt }) => ({
      topic,
      startsAt: later(startsAt),
      endsAt: later(endsAt),
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
  return dayOf(first.startsAt);
}

/** The day on which the last of its sessions begins. */
export function lastDay({ sessions }: Pick<ActivityDraft, 'sessions'>): string {
  return dayOf(sessions.at(-1)?.startsAt ?? '');
}

function dayOf(instant: string): string {
  return shanghaiDate(new Date(instant));
}

/** Days from one date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
