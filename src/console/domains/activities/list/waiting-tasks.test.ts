import { managed } from '@tests/console/scenarios/activities';
import { waitingTasks } from './waiting-tasks';

const nothing = {
  returned: 0,
  toReview: [],
  unanswered: [],
  failedMessages: null,
  today: [],
};

test('nothing waits: nothing is listed', () => {
  expect(waitingTasks(nothing)).toEqual([]);
});

test('each thing leads to where it is done, already narrowed', () => {
  const tasks = waitingTasks({
    ...nothing,
    returned: 1,
    toReview: [{ activityId: 'a1', title: '月嫂培训', bookings: 3 }],
    unanswered: [{ activityId: 'a2', title: '心绘堂', bookings: 1 }],
    failedMessages: 100,
  });
  expect(tasks.map(({ count, words, href }) => [count, words, href])).toEqual([
    ['3', '个报名等审核', '/activities/a1/roster?status=in-review'],
    ['1', '个候补名额没有人接', '/activities/a2'],
    ['1', '场活动被退回，要改', '/activities?status=draft'],
    ['99+', '条消息没有发出去', null],
  ]);
});

test('what begins today says who signed up, and what is only offered apart', () => {
  const today = [managed({ taken: 38, placesOffered: 2, venueName: '妇女之家' }), managed()];
  expect(waitingTasks({ ...nothing, today }).map(({ note }) => note)).toEqual([
    '今天，妇女之家，已报名 38 人，留给候补的 2 人',
    '今天，虹桥镇妇女之家 二楼，已报名 32 人',
  ]);
});
