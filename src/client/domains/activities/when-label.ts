import { sessionsOn } from '@shared/activities/rules';
import { timeSpan } from '@shared/time/time-format';

interface Times {
  startsAt: string;
  endsAt: string;
  sessions: readonly { endsAt: string; offBecause: string | null }[];
}

/** "11 月 28 日 周六 14:00–15:30"; of a course its first session, and how many take place. */
export function whenLabel({ startsAt, endsAt, sessions }: Times): string {
  const standing = sessionsOn(sessions);
  const first = timeSpan(startsAt, standing[0]?.endsAt ?? endsAt);
  return standing.length > 1 ? `${first} 起，共 ${standing.length} 次` : first;
}
