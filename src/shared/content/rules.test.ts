import type { PieceDraft } from './drafts';
import { draftProblem, isThemeDay, listTitle, mayReview, stateOf, tellsOfViolence } from './rules';

const now = new Date('2026-11-23T01:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

test.each([
  ['draft', null, null, 'draft'],
  ['in-review', before, after, 'in-review'],
  ['withdrawn', before, null, 'withdrawn'],
  ['published', after, null, 'scheduled'],
  ['published', now, null, 'shown'],
  ['published', before, after, 'shown'],
  ['published', before, now, 'over'],
] as const)('%s from %p until %p is %s', (status, shownFrom, shownUntil, state) => {
  expect(stateOf({ status, shownFrom, shownUntil }, now)).toBe(state);
});

describe('who may publish', () => {
  const county = '/330382/';
  const town = '/330382/330382108/';
  const ask = (reviewsAt: string[], unitPath: string, writers: string[] = ['author']) =>
    mayReview({ reviewerId: 'reviewer', reviewsAt, unitPath, writers });

  test.each([
    ['the county for a town', [county], town, 'yes'],
    ['a town for its village', [town], `${town}330382108012/`, 'yes'],
    ['a town for itself', [town], town, 'same-unit'],
    ['the county for itself, which has none above', [county], county, 'yes'],
    ['another town', ['/330382/330382114/'], town, 'same-unit'],
    ['a unit whose number begins alike', ['/330382/33038210/'], town, 'same-unit'],
    ['nobody', [], town, 'same-unit'],
  ] as const)('%s', (_who, reviewsAt, unitPath, decision) => {
    expect(ask([...reviewsAt], unitPath)).toBe(decision);
  });

  test('nobody what she wrote a part of', () => {
    expect(ask([county], town, ['author', 'reviewer'])).toBe('own-work');
  });
});

test.each([
  [{ from: '03-05', until: '03-12' }, '2026-03-05', true],
  [{ from: '03-05', until: '03-12' }, '2027-03-12', true],
  [{ from: '03-05', until: '03-12' }, '2026-03-13', false],
  [{ from: '12-28', until: '01-03' }, '2026-12-31', true],
  [{ from: '12-28', until: '01-03' }, '2027-01-03', true],
  [{ from: '12-28', until: '01-03' }, '2027-01-04', false],
  [{ from: '02-29', until: '02-29' }, '2028-02-29', true],
])('%p on %s: %s', (days, date, expected) => {
  expect(isThemeDay(days, date)).toBe(expected);
});

test('what tells of violence', () => {
  for (const words of ['11·25 反家暴周', '家庭暴力', '人身安全保护令怎么申请', '被打老婆的人'])
    expect(tellsOfViolence(words)).toBe(true);
  for (const words of ['平安家庭', '家，是安心的地方', '暴雨天气活动改期', '生活里的法律'])
    expect(tellsOfViolence(words)).toBe(false);
});

const news: PieceDraft = {
  kind: 'news',
  unitId: '330382',
  title: '八十七所母亲学堂',
  summary: '离家最近的在哪里。',
  blocks: [{ kind: 'paragraph', text: '不收钱。' }],
  pinned: false,
};

test('a draft without a fault has none', () => {
  expect(draftProblem(news)).toBeNull();
  expect(listTitle(news)).toBe(news.title);
});

test('what speaks of violence anywhere needs a neutral title, and then lists say that', () => {
  const caption: PieceDraft = {
    ...news,
    blocks: [...news.blocks, { kind: 'quote', text: '受害的人不用一个人扛' }],
  };
  expect(draftProblem(caption)?.field).toBe('neutralTitle');
  const mended = { ...caption, neutralTitle: '生活里的法律' };
  expect(draftProblem(mended)).toBeNull();
  expect(listTitle(mended)).toBe('生活里的法律');
  expect(draftProblem({ ...caption, neutralTitle: '受害者怎么办' })?.field).toBe('neutralTitle');
});
