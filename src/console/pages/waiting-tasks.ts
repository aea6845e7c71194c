import { shanghai } from '@shared/time/time-words';
import type { api } from '../platform/api';

type WaitingActivities = Awaited<ReturnType<typeof api.activities.waitingForMe>>;
type DataRequests = Awaited<ReturnType<typeof api.people.listRequests>>['items'];

export interface WaitingTask {
  key: string;
  /** "3", "99+"; for a day's activity the hour. */
  count: string;
  words: string;
  note: string | null;
  /** Where it is done; null: not in the console. */
  href: string | null;
  isLate: boolean;
}

/** The server stops counting here. */
const mostCounted = 100;

/** What is to be done, the most urgent first; what there is none of is left out. */
export function waitingTasks(
  activities: WaitingActivities | undefined,
  requests: DataRequests | undefined,
): WaitingTask[] {
  return [
    ...requestTasks(requests ?? []),
    ...(activities ? todayTasks(activities.today) : []),
    ...(activities ? activityTasks(activities) : []),
  ];
}

function requestTasks(requests: DataRequests): WaitingTask[] {
  const [nearest] = requests;
  if (!nearest) return [];
  const late = requests.filter(({ daysLeft }) => daysLeft < 0).length;
  return [
    {
      ...plain('requests', requests.length, '件要资料、要注销的', '/people/requests'),
      note: late > 0 ? `${late} 件已经超期` : `最近的一件${dueWords(nearest.daysLeft)}`,
      isLate: late > 0,
    },
  ];
}

function todayTasks(today: WaitingActivities['today']): WaitingTask[] {
  return today.map(({ id, title, startsAt, venueName, taken }) => ({
    key: id,
    count: shanghai(startsAt).clock,
    words: title,
    note: `今天，${venueName}，${taken} 人报名`,
    href: `/activities/${id}/roster`,
    isLate: false,
  }));
}

function activityTasks(waiting: WaitingActivities): WaitingTask[] {
  const { reviews, returned, failedMessages } = waiting;
  const all: WaitingTask[] = [
    ...waiting.toReview.map(({ activityId, title, bookings }) => ({
      ...plain(
        activityId,
        bookings,
        '个报名等审核',
        `/activities/${activityId}/roster?status=in-review`,
      ),
      note: title,
    })),
    ...waiting.unanswered.map(({ activityId, title, bookings }) => ({
      ...plain(
        `unanswered ${activityId}`,
        bookings,
        '个候补名额没有人接',
        `/activities/${activityId}`,
      ),
      note: title,
    })),
    plain('reviews', reviews, '场活动等审核', '/activities/review'),
    plain('returned', returned, '场活动被退回，要改', '/activities?status=draft'),
    {
      ...plain('failed', failedMessages ?? 0, '条消息没有发出去', null),
      note: '一周内的。请告诉维护系统的人',
    },
  ];
  return all.filter(({ count }) => count !== '0');
}

function plain(key: string, count: number, words: string, href: string | null): WaitingTask {
  const shown = count >= mostCounted ? `${mostCounted - 1}+` : String(count);
  return { key, count: shown, words, note: null, href, isLate: false };
}

function dueWords(daysLeft: number): string {
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 天`;
}
