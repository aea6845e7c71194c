import { timeSpan } from '@shared/time/time-words';

interface Times {
  startsAt: string;
  endsAt: string;
  sessions: readonly { endsAt: string }[];
}

/** "11 月 28 日 周六 14:00–15:30"; of a course its first session, and how many there are. */
export function whenWords({ startsAt, endsAt, sessions }: Times): string {
  const first = timeSpan(startsAt, sessions[0]?.endsAt ?? endsAt);
  return sessions.length > 1 ? `${first} 起，共 ${sessions.length} 次` : first;
}
