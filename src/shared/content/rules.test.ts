import type { PieceDraft } from './drafts';
import { mentionsViolence } from '@shared/text/mentions-violence';
import { draftProblem, isThemeDay, listTitle, stateOf } from './rules';

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
    expect(mentionsViolence(words)).toBe(true);
  for (const words of ['平安家庭', '家，是安心的地方', '暴雨天气活动改期', '生活里的法律'])
    expect(mentionsViolence(words)).toBe(false);
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
