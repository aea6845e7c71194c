import { draftDifferences } from './draft-differences';
import type { ActivityDraft } from './activity-draft';

const base: ActivityDraft = {
  seriesId: 'mother-school',
  kind: 'lecture',
  title: '孩子发脾气，怎么应对',
  summary: '三岁前后，孩子的脾气从哪里来。',
  audience: '2–6 岁孩子的妈妈',
  unitId: '330382108',
  venueName: '虹桥镇妇女之家 二楼',
  facilities: ['pram-ramp'],
  groups: [{ name: '', places: 40 }],
  sessions: [{ startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T07:30:00.000Z' }],
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
const draft = (changes: Partial<ActivityDraft> = {}): ActivityDraft => ({ ...base, ...changes });

it('finds nothing between a draft and itself, with or without the ids of its groups', () => {
  const groups = [{ id: '0193f6c1-7a3e-7c1b-9b6e-0242ac120002', name: '', places: 40 }];
  expect(draftDifferences(draft(), draft({ groups }))).toEqual([]);
});

it('says what was and what is, in words', () => {
  const after = draft({
    title: '家庭收纳',
    venueAddress: '东街 1 号',
    sessions: [{ startsAt: '2026-11-29T06:00:00.000Z', endsAt: '2026-11-29T07:30:00.000Z' }],
    allowedUnitIds: ['330382'],
    facilities: [],
  });
  const names = { unit: () => '乐清市', series: () => '母亲学堂' };
  expect(draftDifferences(draft(), after, names)).toEqual([
    { label: '名称', before: '孩子发脾气，怎么应对', after: '家庭收纳' },
    {
      label: '时间',
      before: '2026 年 11 月 28 日 周六 14:00–15:30',
      after: '2026 年 11 月 29 日 周日 14:00–15:30',
    },
    {
      label: '地点',
      before: '虹桥镇妇女之家 二楼',
      after: '虹桥镇妇女之家 二楼\n东街 1 号',
    },
    { label: '带娃友好', before: '有婴儿车坡道', after: '' },
    {
      label: '谁能来',
      before: '谁都能来',
      after: '只限乐清市',
    },
  ]);
});

// Nothing that can be filled in may be changed without being noticed: the type asks for every field.
const changed: Required<ActivityDraft> = {
  seriesId: 'heart-drawing',
  kind: 'course',
  title: '别的',
  summary: '别的',
  audience: '别的',
  unitId: '330382109',
  venueName: '别处',
  venueAddress: '别处',
  onlineRoom: '会议号 1',
  lecturerName: '王老师',
  lecturerNote: '指导师',
  facilities: ['nursing-room'],
  groups: [{ name: '', places: 41 }],
  sessions: [
    { topic: '开场', startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T07:30:00.000Z' },
  ],
  signUpOpensAt: '2026-11-23T01:00:00.000Z',
  signUpClosesAt: '2026-11-28T05:00:00.000Z',
  cancelUntil: '2026-11-27T11:00:00.000Z',
  needsReview: true,
  hasWaitlist: false,
  mostInParty: 5,
  allowedRoles: ['volunteer'],
  allowedUnitIds: ['330382'],
  childAgeMonths: { from: 24, to: 72 },
  childNeeded: true,
  attendedSeriesId: 'mother-school',
  questions: [{ id: 'q', label: '带推车吗', kind: 'text', needed: false, options: [] }],
};

it.each(Object.entries(changed))('notices a change of %s', (field, value) => {
  expect(draftDifferences(draft(), draft({ [field]: value }))).toHaveLength(1);
});

it('notices what words alone would hide', () => {
  const later = [{ startsAt: '2037-11-28T06:00:00.000Z', endsAt: '2037-11-28T07:30:00.000Z' }];
  expect(draftDifferences(draft(), draft({ sessions: later }))).toMatchObject([
    { label: '时间', after: '2037 年 11 月 28 日 周六 14:00–15:30' },
  ]);
  const ages = (from: number, to: number) => draft({ childAgeMonths: { from, to } });
  expect(draftDifferences(ages(24, 72), ages(35, 83))).toHaveLength(1);
  const sameName = { unit: () => '东街村', series: () => '母亲学堂' };
  expect(draftDifferences(draft(), draft({ unitId: '330382109' }), sameName)).toHaveLength(1);
});
