import { waitingTasks } from './waiting-tasks';

type Requests = NonNullable<Parameters<typeof waitingTasks>[1]>;

const nothing = {
  reviews: 0,
  returned: 0,
  toReview: [],
  unanswered: [],
  failedMessages: null,
  today: [],
};

function due(daysLeft: number): Requests[number] {
  return {
    id: `r${daysLeft}`,
    personId: 'p',
    name: null,
    phone: null,
    kind: 'export',
    how: 'counter',
    unitId: '330382',
    unitName: '乐清市',
    note: '',
    openedBy: null,
    openedAt: '2026-11-20T00:00:00Z',
    dueOn: '2026-12-01',
    daysLeft,
    state: 'open',
    settledAt: null,
    reason: null,
  };
}

test('nothing waits: nothing is listed', () => {
  expect(waitingTasks(nothing, [])).toEqual([]);
  expect(waitingTasks(undefined, undefined)).toEqual([]);
});

test('each thing leads to where it is done, already narrowed', () => {
  const tasks = waitingTasks(
    {
      ...nothing,
      reviews: 2,
      returned: 1,
      toReview: [{ activityId: 'a1', title: '月嫂培训', bookings: 3 }],
      unanswered: [{ activityId: 'a2', title: '心绘堂', bookings: 1 }],
      failedMessages: 100,
    },
    [],
  );
  expect(tasks.map(({ count, words, href }) => [count, words, href])).toEqual([
    ['3', '个报名等审核', '/activities/a1/roster?status=in-review'],
    ['1', '个候补名额没有人接', '/activities/a2'],
    ['2', '场活动等审核', '/activities/review'],
    ['1', '场活动被退回，要改', '/activities?status=draft'],
    ['99+', '条消息没有发出去', null],
  ]);
});

test('a request that is late comes first and says so', () => {
  const [first] = waitingTasks({ ...nothing, reviews: 2 }, [due(-1), due(4)]);
  expect(first).toMatchObject({ count: '2', note: '1 件已经超期', isLate: true });
  expect(waitingTasks(nothing, [due(4)])[0]).toMatchObject({
    note: '最近的一件还剩 4 天',
    isLate: false,
  });
});
