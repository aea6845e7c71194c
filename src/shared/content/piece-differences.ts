import { differencesOf, type Difference, type DraftField } from '@shared/review/fields';
import { dayAndTime } from '@shared/time/time-format';
import { wordsOfBlock, type Block, type Picture } from './blocks';
import type { ArticleDraft, BannerDraft, PieceDraft, ThemeDraft } from './drafts';
import { linkedPageNames, type Link } from './links';
import { pieceKindNames, type Tone } from './views';

/** What themes and series are called, by their ids. */
export interface PieceNames {
  theme: (pieceId: string) => string;
  series: (seriesId: string) => string;
}

type Of<Draft> = readonly DraftField<Draft, PieceNames>[];
interface Common {
  kind: PieceDraft['kind'];
  unitId: string;
  title: string;
}
interface Timed {
  shownFrom?: string | undefined;
  shownUntil?: string | undefined;
}

const toneNames: Record<Tone, string> = {
  brand: '主色',
  ok: '绿色',
  info: '蓝色',
  warn: '橙色',
  quiet: '灰色',
};

const common: Of<Common> = [
  { label: '种类', keys: ['kind'], words: ({ kind }) => pieceKindNames[kind] },
  { label: '单位', keys: ['unitId'], words: ({ unitId }) => unitId },
  { label: '标题', keys: ['title'], words: ({ title }) => title },
];
const neutral: Of<{ neutralTitle?: string | undefined }> = [
  {
    label: '列表里的标题',
    keys: ['neutralTitle'],
    words: ({ neutralTitle }) => neutralTitle ?? '',
  },
];
const toned: Of<{ tone: Tone }> = [
  { label: '颜色', keys: ['tone'], words: ({ tone }) => toneNames[tone] },
];
const timed: Of<Timed> = [
  {
    label: '显示时间',
    keys: ['shownFrom', 'shownUntil'],
    words: ({ shownFrom, shownUntil }) =>
      [
        shownFrom ? `${dayAndTime(shownFrom)} 起` : '发布后马上显示',
        shownUntil ? `到 ${dayAndTime(shownUntil)}` : '',
      ]
        .filter(Boolean)
        .join('\n'),
  },
];

export const articleFields: Of<ArticleDraft> = [
  ...common,
  ...neutral,
  { label: '一句话说清楚', keys: ['summary'], words: ({ summary }) => summary },
  { label: '正文', keys: ['blocks'], words: ({ blocks }) => blocks.map(blockLabel).join('\n') },
  { label: '题图', keys: ['cover'], words: ({ cover }) => pictureLabel(cover) },
  {
    label: '作者和来源',
    keys: ['authorName', 'source'],
    words: ({ authorName, source }) => [authorName, source].filter(Boolean).join('\n'),
  },
  { label: '置顶', keys: ['pinned'], words: ({ pinned }) => (pinned ? '置顶' : '不置顶') },
  {
    label: '专题',
    keys: ['themeId'],
    words: ({ themeId }, names) => (themeId === undefined ? '' : names.theme(themeId)),
  },
  ...timed,
];

export const bannerFields: Of<BannerDraft> = [
  ...common,
  { label: '小字', keys: ['note'], words: ({ note }) => note ?? '' },
  ...toned,
  { label: '图片', keys: ['picture'], words: ({ picture }) => pictureLabel(picture) },
  { label: '点了去哪里', keys: ['link'], words: ({ link }) => linkLabel(link) },
  { label: '次序', keys: ['position'], words: ({ position }) => String(position) },
  ...timed,
];

export const themeFields: Of<ThemeDraft> = [
  ...common,
  ...neutral,
  { label: '开头的话', keys: ['lead'], words: ({ lead }) => lead },
  ...toned,
  { label: '每年的日子', keys: ['days'], words: ({ days }) => `${days.from} 到 ${days.until}` },
  {
    label: '放哪些系列的活动',
    keys: ['seriesIds'],
    words: ({ seriesIds }, names) => seriesIds.map((id) => names.series(id)).join('、'),
  },
];

/** What is not the same in two versions of a piece; a piece never changes its kind. */
export function pieceDifferences(
  before: PieceDraft,
  after: PieceDraft,
  names: PieceNames,
): Difference[] {
  if (before.kind === 'banner') {
    return after.kind === 'banner' ? differencesOf(bannerFields, before, after, names) : [];
  }
  if (before.kind === 'theme') {
    return after.kind === 'theme' ? differencesOf(themeFields, before, after, names) : [];
  }
  if (after.kind === 'banner' || after.kind === 'theme') return [];
  return differencesOf(articleFields, before, after, names);
}

/** A block in a line, with what its words do not tell. */
function blockLabel(block: Block): string {
  const words = wordsOfBlock(block).filter(Boolean).join('；');
  switch (block.kind) {
    case 'heading':
      return `【${words}】`;
    case 'quote':
      return `“${words}”`;
    case 'link':
      return `[${words}] ${linkLabel(block.to)}`;
    case 'picture':
      return `图：${words}`;
    case 'list':
      return words;
    case 'paragraph':
      return words;
  }
}

function pictureLabel(picture: Picture | undefined): string {
  return picture ? `${picture.alt}（${picture.width}×${picture.height}）` : '没有图';
}

function linkLabel(link: Link): string {
  switch (link.to) {
    case 'page':
      return linkedPageNames[link.page];
    case 'telephone':
      return `电话 ${link.number}`;
    case 'activity':
      return `活动 ${link.activityId.slice(0, 8)}`;
    case 'article':
      return `文章 ${link.pieceId.slice(0, 8)}`;
    case 'theme':
      return `专题 ${link.pieceId.slice(0, 8)}`;
  }
}
