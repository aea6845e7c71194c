import type { api } from '@client/platform/api';
import { sessionsOn } from '@shared/activities/rules';
import { shanghai, timeSpan } from '@shared/time/time-format';

export type PosterData = Awaited<ReturnType<typeof api.activities.poster>>;

export interface PosterText {
  series: string;
  /** "11 月 28 日" */
  date: string;
  /** "周六" */
  weekday: string;
  title: string;
  /** "14:00–15:30"; of a course "14:00–15:30 起，共 8 次". */
  time: string;
  place: string;
  audience: string;
  /** Under the code: what it is for, and whose. */
  foot: string;
}

/** What a poster says, the same on the page and in the picture. */
export function posterText({ activity }: PosterData): PosterText {
  const { startsAt, endsAt, venueName, venueAddress } = activity;
  const sessions = sessionsOn(activity.sessions);
  const { month, day, weekday } = shanghai(startsAt);
  const date = `${month} 月 ${day} 日`;
  const span = timeSpan(startsAt, sessions[0]?.endsAt ?? endsAt);
  const clocks = span.replace(`${date} ${weekday} `, '');
  return {
    series: activity.seriesName,
    date,
    weekday,
    title: activity.title,
    time: sessions.length > 1 ? `${clocks}，共 ${sessions.length} 次` : clocks,
    place: [venueName, venueAddress].filter(Boolean).join('，'),
    audience: activity.audience,
    foot: `扫码报名 · ${activity.hostName}`,
  };
}
