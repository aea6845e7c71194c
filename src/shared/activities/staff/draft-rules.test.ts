import { draftProblem, planGroups } from './draft-rules';
import type { ActivityDraft } from './activity-draft';

const first = { startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T07:30:00.000Z' };
const second = { startsAt: '2026-12-05T06:00:00.000Z', endsAt: '2026-12-05T07:30:00.000Z' };
const base: ActivityDraft = {
  seriesId: 'mother-school',
  kind: 'course',
  title: '月嫂培训',
  summary: '八次课。',
  audience: '想做月嫂的人',
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
  [
    'one session twice',
    {
      sessions: [
        { ...first, id: id(1) },
        { ...second, id: id(1) },
      ],
    },
    'sessions',
  ],
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
