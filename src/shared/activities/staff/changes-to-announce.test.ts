import { changesToAnnounce, type Announced } from './changes-to-announce';
import { pairSessions } from './pair-sessions';

const id = (n: number) => `0199b6d5-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const at = (n: number, day: string, from = '06') => ({
  id: id(n),
  startsAt: `2026-12-${day}T${from}:00:00.000Z`,
  endsAt: `2026-12-${day}T07:30:00.000Z`,
});
const base: Announced = {
  title: '月嫂培训',
  venueName: '妇女之家',
  sessions: [at(1, '17')],
};
const course = [at(1, '17'), at(2, '24'), at(3, '31')];
const announced = (before: Announced['sessions'], after: Announced['sessions']) =>
  changesToAnnounce({ ...base, sessions: before }, { ...base, sessions: after });

it('tells nothing when nothing changed for those who come', () => {
  expect(changesToAnnounce(base, { ...base })).toEqual([]);
});

it.each<[Partial<Announced>, string]>([
  [{ sessions: [at(1, '18')] }, '时间改到 12 月 18 日 周五 14:00（原来是 12 月 17 日 周四 14:00）'],
  [
    { sessions: [{ ...at(1, '17'), endsAt: '2026-12-17T08:30:00.000Z' }] },
    '结束时间改到 12 月 17 日 周四 16:30（原来是 12 月 17 日 周四 15:30）',
  ],
  [{ venueName: '文化礼堂', venueAddress: '东街 1 号' }, '地点改到 文化礼堂（东街 1 号）'],
  [{ title: '月嫂进阶' }, '名称改成“月嫂进阶”'],
  [{ onlineRoom: '会议号 1' }, '线上房间有变动，打开活动页看新的'],
])('tells %j in plain words', (changes, words) => {
  expect(changesToAnnounce(base, { ...base, ...changes })).toEqual([words]);
});

it('tells of the date that was dropped, and nothing of the others', () => {
  const [first, , third] = course;
  expect(
    announced(
      course,
      [first, third].flatMap((each) => each ?? []),
    ),
  ).toEqual(['12 月 24 日 周四 14:00 这一场取消了']);
});

it('tells of the date that was moved by its two times, also past another one', () => {
  expect(announced(course, [at(1, '17'), at(2, '26'), at(3, '31')])).toEqual([
    '有一场改到 12 月 26 日 周六 14:00（原来是 12 月 24 日 周四 14:00）',
  ]);
  expect(announced(course, [at(2, '10'), at(1, '17'), at(3, '31')])).toEqual([
    '有一场改到 12 月 10 日 周四 14:00（原来是 12 月 24 日 周四 14:00）',
  ]);
  const longer = { ...at(2, '24'), endsAt: '2026-12-24T08:00:00.000Z' };
  expect(announced(course, [at(1, '17'), longer, at(3, '31')])).toEqual([
    '12 月 24 日 周四 14:00 这一场的结束时间改到 12 月 24 日 周四 16:00（原来是 12 月 24 日 周四 15:30）',
  ]);
});

it('tells of a date that was added, wherever in the list it stands', () => {
  const { id: _, ...added } = at(9, '20');
  expect(announced(course, [at(1, '17'), added, at(2, '24'), at(3, '31')])).toEqual([
    '加了一场：12 月 20 日 周日 14:00',
  ]);
});

it('counts them when they are many, each kind by itself', () => {
  const many = ['01', '02', '03', '04', '05', '06'].map((day, n) => at(n, day));
  const after = [
    ...many
      .slice(2, 4)
      .map((session) => ({ ...session, startsAt: session.startsAt.replace('T06', 'T05') })),
    ...many.slice(4),
    { startsAt: at(9, '20').startsAt, endsAt: at(9, '20').endsAt },
  ];
  expect(announced(many, after)).toEqual([
    '取消了 2 场，2 场改了时间，加了 1 场，打开活动页看是哪几天',
  ]);
});

describe('pairs', () => {
  it('a session without an id with the one at the same time', () => {
    const { id: _, ...same } = at(2, '24');
    expect(pairSessions(course, [same])).toEqual({
      stays: [{ before: course[1], after: same }],
      dropped: [course[0], course[2]],
      added: [],
      unknown: [],
    });
  });

  it('no session with one of another activity', () => {
    const foreign = at(7, '17');
    expect(pairSessions(course, [foreign])).toMatchObject({ stays: [], unknown: [foreign] });
  });
});
