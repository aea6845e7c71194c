import type { ArticleDraft, BannerDraft, ThemeDraft } from './drafts';
import { pieceDifferences } from './piece-differences';

const names = { theme: () => '三八维权周', series: (id: string) => id };
const picture = { file: 'a'.repeat(64) + '.jpg', width: 800, height: 600, alt: '合影' };
const pieceId = '0193f6c1-7a3e-7c1b-9b6e-0242ac120002';

const article: Required<ArticleDraft> = {
  kind: 'news',
  unitId: '330382',
  title: '八十七所母亲学堂开到家门口',
  neutralTitle: '家门口的课',
  summary: '今年又添了三所。',
  blocks: [
    { kind: 'heading', text: '离家最近的一所' },
    { kind: 'paragraph', text: '母亲学堂不收钱。' },
  ],
  cover: picture,
  authorName: '陈组织',
  source: '乐清妇联',
  pinned: false,
  themeId: pieceId,
  shownFrom: '2026-11-28T06:00:00.000Z',
  shownUntil: '2026-12-28T06:00:00.000Z',
};
const changedArticle: Required<ArticleDraft> = {
  kind: 'notice',
  unitId: '330382108',
  title: '别的',
  neutralTitle: '别的',
  summary: '别的',
  blocks: [{ kind: 'paragraph', text: '别的' }],
  cover: { ...picture, alt: '另一张' },
  authorName: '别人',
  source: '别处',
  pinned: true,
  themeId: '0193f6c1-7a3e-7c1b-9b6e-0242ac120003',
  shownFrom: '2026-11-29T06:00:00.000Z',
  shownUntil: '2026-12-29T06:00:00.000Z',
};
const banner: Required<BannerDraft> = {
  kind: 'banner',
  unitId: '330382',
  title: '一起做志愿',
  note: '每月 15 日',
  tone: 'ok',
  picture,
  link: { to: 'page', page: 'activities' },
  position: 0,
  shownFrom: '2026-11-28T06:00:00.000Z',
  shownUntil: '2026-12-28T06:00:00.000Z',
};
const changedBanner: Omit<Required<BannerDraft>, 'kind'> = {
  unitId: '330382108',
  title: '别的',
  note: '别的',
  tone: 'warn',
  picture: { ...picture, width: 801 },
  link: { to: 'telephone', number: '12338' },
  position: 1,
  shownFrom: '2026-11-29T06:00:00.000Z',
  shownUntil: '2026-12-29T06:00:00.000Z',
};
const theme: Required<ThemeDraft> = {
  kind: 'theme',
  unitId: '330382',
  title: '家庭文化节',
  neutralTitle: '一家人',
  lead: '一家人一起来。',
  tone: 'brand',
  days: { from: '11-20', until: '11-30' },
  seriesIds: ['mother-school'],
};
const changedTheme: Omit<Required<ThemeDraft>, 'kind'> = {
  unitId: '330382108',
  title: '别的',
  neutralTitle: '别的',
  lead: '别的',
  tone: 'info',
  days: { from: '11-21', until: '11-30' },
  seriesIds: [],
};

// Nothing that is filled in can be changed unnoticed: the types ask for every field.
it.each(Object.entries(changedArticle))('notices a change of an article’s %s', (field, value) => {
  expect(pieceDifferences(article, { ...article, [field]: value }, names)).toHaveLength(1);
});

it.each(Object.entries(changedBanner))('notices a change of a banner’s %s', (field, value) => {
  expect(pieceDifferences(banner, { ...banner, [field]: value }, names)).toHaveLength(1);
});

it.each(Object.entries(changedTheme))('notices a change of a theme’s %s', (field, value) => {
  expect(pieceDifferences(theme, { ...theme, [field]: value }, names)).toHaveLength(1);
});

it('tells a body block by block, with what its words do not say', () => {
  const blocks: ArticleDraft['blocks'] = [
    ...article.blocks,
    { kind: 'link', label: '去报名', to: { to: 'page', page: 'activities' } },
  ];
  expect(pieceDifferences(article, { ...article, blocks }, names)).toEqual([
    {
      label: '正文',
      before: '【离家最近的一所】\n母亲学堂不收钱。',
      after: '【离家最近的一所】\n母亲学堂不收钱。\n[去报名] 全部活动',
    },
  ]);
});
