import { shanghai } from '@shared/time/time-format';
import type { WaitingTask } from '../../../console-domain';
import type { api } from '../../../platform/api';
import { countedTask } from '../../../ui/waiting-task';

type WaitingActivities = Awaited<ReturnType<typeof api.activities.waitingForMe>>;

/** What is to be done for activities; what there is none of is left out. */
export function waitingTasks(waiting: WaitingActivities): WaitingTask[] {
  return [...todayTasks(waiting.today), ...activityTasks(waiting)];
}

function todayTasks(today: WaitingActivities['today']): WaitingTask[] {
  return today.map(({ id, title, startsAt, venueName, taken, placesOffered }) => ({
    key: id,
    count: shanghai(startsAt).clock,
    words: title,
    note: [
      `今天，${venueName}，已报名 ${taken} 人`,
      placesOffered > 0 ? `留给候补的 ${placesOffered} 人` : '',
    ]
      .filter(Boolean)
      .join('，'),
    href: `/activities/${id}/roster`,
    isLate: false,
  }));
}

function activityTasks(waiting: WaitingActivities): WaitingTask[] {
  const { returned, failedMessages } = waiting;
  const all: WaitingTask[] = [
    ...waiting.toReview.map(({ activityId, title, bookings }) => ({
      ...countedTask(
        activityId,
        bookings,
        '个报名等审核',
        `/activities/${activityId}/roster?status=in-review`,
      ),
      note: title,
    })),
    ...waiting.unanswered.map(({ activityId, title, bookings }) => ({
      ...countedTask(
        `unanswered ${activityId}`,
        bookings,
        '个候补名额没有人接',
        `/activities/${activityId}`,
      ),
      note: title,
    })),
    countedTask('returned', returned, '场活动被退回，要改', '/activities?status=draft'),
    {
      ...countedTask('failed', failedMessages ?? 0, '条消息没有发出去', null),
      note: '一周内的。请告诉维护系统的人',
    },
  ];
  return all.filter(({ count }) => count !== '0');
}
