import { atSession, byDay, sessionLabel, type MonthActivity } from './day-sessions';

const activity = (id: string, ...starts: string[]): MonthActivity => ({
  id,
  title: id,
  seriesId: 'mother-school',
  seriesName: '母亲学堂',
  kind: 'course',
  startsAt: '2026-11-28T06:00:00.000Z',
  endsAt: '2026-12-12T07:00:00.000Z',
  hostName: '虹桥镇',
  venueName: '妇女之家',
  places: 40,
  placesLeft: 8,
  placesOffered: 0,
  feeCents: 0,
  facilities: [],
  state: 'open',
  unitId: 'hongqiao',
  status: 'published',
  revision: 1,
  taken: 32,
  waiting: 0,
  returnedReason: null,
  sessionCount: starts.length,
  sessions: starts.map((startsAt, index) => ({
    id: `${id} ${index}`,
    topic: '',
    startsAt,
    endsAt: startsAt,
    offBecause: null,
    number: index + 1,
  })),
});

it('puts every session of a course on its own day of Yueqing, in the order of the clock', () => {
  const course = activity('课程', '2026-12-05T06:00:00.000Z', '2026-12-11T16:30:00.000Z');
  const morning = activity('早上', '2026-12-05T01:00:00.000Z');
  const days = [...byDay([course, morning])].map(([date, sessions]) => [
    date,
    ...sessions.map((each) => each.activity.title + sessionLabel(each.activity, each.session)),
  ]);
  expect(days).toEqual([
    ['2026-12-05', '早上', '课程（第 1 次）'],
    ['2026-12-12', '课程（第 2 次）'],
  ]);
});

it('is shown as the one date that it is', () => {
  const course = activity('课程', '2026-12-05T06:00:00.000Z', '2026-12-12T06:00:00.000Z');
  const [, second] = [...byDay([course]).values()].flat();
  expect(second && atSession(second)).toMatchObject({
    title: '课程（第 2 次）',
    startsAt: '2026-12-12T06:00:00.000Z',
  });
});
