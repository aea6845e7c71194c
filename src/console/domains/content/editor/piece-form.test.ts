import type { PieceDraft } from '@shared/content/drafts';
import { checkForm, clockOf, emptyForm, formOf, instantOf } from './piece-form';

const file = `${'a'.repeat(64)}.jpg`;
const picture = { file, width: 800, height: 450, alt: '课堂' };

const news: PieceDraft = {
  kind: 'news',
  unitId: '330382',
  title: '八十七所母亲学堂',
  neutralTitle: '家门口的课',
  summary: '离家最近的在哪里。',
  blocks: [
    { kind: 'paragraph', text: '不收钱。' },
    { kind: 'picture', picture },
  ],
  cover: picture,
  authorName: '王编辑',
  source: '乐清日报',
  pinned: true,
  themeId: '0193aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee',
  shownFrom: '2026-11-28T06:00:00.000Z',
  shownUntil: '2026-12-28T06:00:00.000Z',
};
const banner: PieceDraft = {
  kind: 'banner',
  unitId: '330382',
  title: '一起做志愿',
  note: '每月 15 日',
  tone: 'ok',
  link: { to: 'telephone', number: '12338' },
  position: 3,
  picture,
};
const theme: PieceDraft = {
  kind: 'theme',
  unitId: '330382',
  title: '三八维权周',
  lead: '问一件事，都不收钱。',
  tone: 'brand',
  days: { from: '03-05', until: '03-12' },
  seriesIds: ['case-law'],
};

test.each([
  ['news', news],
  ['a banner', banner],
  ['a theme', theme],
])('%s comes out of the form as it went in', (_name, draft) => {
  expect(checkForm(formOf(draft))).toEqual({ ok: true, draft });
});

test('what is missing is named by field, what is inside a block by its block', () => {
  const form = { ...emptyForm('news', '330382'), title: '题目' };
  const checked = checkForm(form);
  expect(checked).toMatchObject({
    ok: false,
    issues: { summary: '请填写', 'blocks.0': '请填写' },
  });
});

test('rules that look at the whole speak at their field', () => {
  const form = { ...formOf(news), neutralTitle: '', summary: '家暴的证据怎么留' };
  expect(checkForm(form)).toMatchObject({
    ok: false,
    issues: { neutralTitle: expect.any(String) },
  });
});

test('times are those of Shanghai, wherever the browser stands', () => {
  expect(instantOf('2026-11-28T14:00')).toBe('2026-11-28T06:00:00.000Z');
  expect(clockOf('2026-11-28T06:00:00.000Z')).toBe('2026-11-28T14:00');
  expect(instantOf('')).toBeUndefined();
});
