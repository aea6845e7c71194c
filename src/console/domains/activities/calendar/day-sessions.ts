import { shanghaiDate } from '@shared/time/shanghai';
import type { api } from '../../../platform/api';

export type MonthActivity = Awaited<
  ReturnType<typeof api.activities.managedMonth>
>['items'][number];

type Session = MonthActivity['sessions'][number];

/** One date of an activity. */
export interface DaySession {
  activity: MonthActivity;
  session: Session;
}

/** Every session on its day (`YYYY-MM-DD`), days and sessions in order. */
export function byDay(activities: readonly MonthActivity[]): Map<string, DaySession[]> {
  const all = activities
    .flatMap((activity) => activity.sessions.map((session) => ({ activity, session })))
    .sort((a, b) => a.session.startsAt.localeCompare(b.session.startsAt));
  const days = new Map<string, DaySession[]>();
  for (const each of all) {
    const date = shanghaiDate(new Date(each.session.startsAt));
    days.set(date, [...(days.get(date) ?? []), each]);
  }
  return days;
}

/** "（第 2 次）"; nothing where there is only one. */
export function sessionLabel({ sessionCount }: MonthActivity, { number }: Session): string {
  return sessionCount > 1 ? `（第 ${number} 次）` : '';
}

/** The activity as a card of this one date. */
export function atSession({ activity, session }: DaySession): MonthActivity {
  const { startsAt, endsAt } = session;
  return { ...activity, title: activity.title + sessionLabel(activity, session), startsAt, endsAt };
}
