import { changesToTell, draftProblem, planGroups, type Announced } from './draft-rules';
import type { ActivityDraft } from './staff-contract';

const first = { startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T07:30:00.000Z' };
const second = { startsAt: '2026-12-05T06:00:00.000Z', endsAt: '2026-12-05T07:30:00.000Z' };
const base: ActivityDraft = {
  seriesId: 'mother-school',
  kind: 'course',
  title: '月嫂培训',
  summary: '八次课。',
  audience: '想做月嫂的姐妹',
  unitId: '330382108',
  venueName: '妇女之家',
  facilities: [],
  groups: [{ name: '', places: 10 }],
  sessions: [first, second],
  signUpOpensAt: '2026-11-23T00:00:00.000Z',
  signUpClosesAt: '2026-11-28T04:00:00.000Z',
  cancelUntil: '2026-11-27T10:00:00.000Z',
  needsReview: false,
  hasWaitlist: true,
  mostInParty: 6,
  allowedRoles: [],
  allowedUnitIds: [],
  childAgeMonths: null,
  childNeeded: false,
  attendedSeriesId: null,
  questions: [],
};
const id = (n: number) => `0199b6d5-0000-7000-8000-00000000000${n}`;

it('finds nothing wrong with a good draft', () => {
  expect(draftProblem(base)).toBeNull();
});

it.each<[string, Partial<ActivityDraft>, string]>([
  ['ends before it starts', { sessions: [{ ...first, endsAt: first.startsAt }] }, 'sessions.0'],
  ['sessions out of order', { sessions: [second, first] }, 'sessions.1'],
  ['sessions that overlap', { sessions: [first, first] }, 'sessions.1'],
  ['closes before it opens', { signUpClosesAt: base.signUpOpensAt }, 'signUpClosesAt'],
  ['closes after the end', { signUpClosesAt: '2026-12-06T00:00:00.000Z' }, 'signUpClosesAt'],
  ['cancelling after the start', { cancelUntil: first.endsAt }, 'cancelUntil'],
  ['a group without a name', { groups: [...base.groups, { name: '3–4 岁', places: 5 }] }, 'groups'],
  [
    'two groups of one name',
    { groups: [1, 2].map(() => ({ name: '3–4 岁', places: 5 })) },
    'groups',
  ],
  [
    'one group twice',
    { groups: ['大班', '小班'].map((name) => ({ id: id(1), name, places: 5 })) },
    'groups',
  ],
  ['ages the wrong way round', { childAgeMonths: { from: 36, to: 24 } }, 'childAgeMonths'],
  [
    'a choice without a choice',
    { questions: [{ id: 'q', label: '忌口', kind: 'choice', needed: true, options: ['有'] }] },
    'questions.0',
  ],
  [
    'one question twice',
    {
      questions: ['忌口', '车牌'].map((label) => ({
        id: 'q',
        label,
        kind: 'text',
        needed: true,
        options: [],
      })),
    },
    'questions',
  ],
])('names the field: %s', (_what, changes, field) => {
  expect(draftProblem({ ...base, ...changes })).toMatchObject({ field });
});

describe('what is told', () => {
  const before: Announced = { ...base, sessions: [first] };
  const later = { startsAt: '2026-11-28T07:00:00.000Z', endsAt: '2026-11-28T08:30:00.000Z' };

  it('is nothing when nothing changed for those who come', () => {
    expect(changesToTell(before, { ...before })).toEqual([]);
  });

  it.each<[Partial<Announced>, string]>([
    [{ sessions: [later] }, '时间改到 11 月 28 日 周六 15:00（原来是 11 月 28 日 周六 14:00）'],
    [
      { sessions: [{ ...first, endsAt: later.endsAt }] },
      '结束时间改到 11 月 28 日 周六 16:30（原来是 11 月 28 日 周六 15:30）',
    ],
    [{ venueName: '文化礼堂', venueAddress: '东街 1 号' }, '地点改到 文化礼堂（东街 1 号）'],
    [{ title: '月嫂进阶' }, '名称改成“月嫂进阶”'],
    [{ onlineRoom: '会议号 1' }, '线上房间有变动，打开活动页看新的'],
  ])('is %j in plain words', (changes, words) => {
    expect(changesToTell(before, { ...before, ...changes })).toEqual([words]);
  });

  it('names the session of a course, and only how many when it is many', () => {
    const course = Array.from({ length: 8 }, (_, at) => ({
      startsAt: `2026-12-1${at}T06:00:00.000Z`,
      endsAt: `2026-12-1${at}T07:00:00.000Z`,
    }));
    const of = (sessions: Announced['sessions']) => ({ ...before, sessions });
    const moved = (count: number) =>
      course.map((session, at) =>
        at < count ? { ...session, startsAt: session.startsAt.replace('T06', 'T05') } : session,
      );
    expect(changesToTell(of(course), of(moved(1)))).toEqual([
      '第 1 场时间改到 12 月 10 日 周四 13:00（原来是 12 月 10 日 周四 14:00）',
    ]);
    expect(changesToTell(of(course), of(moved(5)))).toEqual([
      '有 5 场的时间改了，打开活动页看新的',
    ]);
    expect(changesToTell(of(course), of(course.slice(0, 7)))).toEqual(['一共 8 场改成 7 场']);
  });
});

describe('groups', () => {
  const kept = [
    { id: id(1), name: '小班', taken: 6, waiting: [2, 4] },
    { id: id(2), name: '大班', taken: 0, waiting: [] },
  ];
  const small = (places: number) => ({ id: id(1), name: '小班', places });

  it('may grow, shrink to what is taken, be added and be left out when empty', () => {
    expect(planGroups(kept, [small(6), { name: '混龄', places: 3 }])).toEqual({
      outcome: 'ok',
      changed: [small(6)],
      added: [{ name: '混龄', places: 3 }],
      removed: [id(2)],
    });
  });

  it('may not become smaller than what is taken or than a party that waits', () => {
    expect(planGroups(kept, [small(5)])).toEqual({
      outcome: 'too-small',
      groupName: '小班',
      taken: 6,
    });
    const waits = [{ id: id(1), name: '小班', taken: 1, waiting: [4] }];
    expect(planGroups(waits, [small(3)])).toMatchObject({ outcome: 'too-small', taken: 4 });
  });

  it('may not be left out while somebody holds or waits, nor come from elsewhere', () => {
    expect(planGroups(kept, [{ name: '新', places: 9 }])).toMatchObject({
      outcome: 'too-small',
      taken: 12,
    });
    expect(planGroups(kept, [small(9), { id: id(9), name: '外', places: 9 }])).toEqual({
      outcome: 'unknown-group',
    });
  });
});
