import * as v from 'valibot';
import { id, instant, unitId } from '@shared/contract/schemas';
import { block, picture } from './blocks';
import { link } from './links';

/** What staff write: articles (news, notices), banners on the home page, themes. */
export const pieceKinds = ['news', 'notice', 'banner', 'theme'] as const;
export const articleKinds = ['news', 'notice'] as const;

export const pieceStatuses = ['draft', 'in-review', 'published', 'withdrawn'] as const;

/** What a member of staff sees of it: the status, and for a published one what time does to it. */
export const pieceStates = [
  'draft',
  'in-review',
  'scheduled',
  'shown',
  'over',
  'withdrawn',
] as const;

/** Tints of the app's own palette, each with text of enough contrast; red is left to help. */
export const tones = ['brand', 'ok', 'info', 'warn', 'quiet'] as const;

export type PieceKind = (typeof pieceKinds)[number];
export type ArticleKind = (typeof articleKinds)[number];
export type PieceStatus = (typeof pieceStatuses)[number];
export type PieceState = (typeof pieceStates)[number];
export type Tone = (typeof tones)[number];

export const pieceKindNames: Record<PieceKind, string> = {
  news: '新闻',
  notice: '公告',
  banner: '横幅',
  theme: '专题',
};

export const pieceStateNames: Record<PieceState, string> = {
  draft: '草稿',
  'in-review': '待审核',
  scheduled: '已排期',
  shown: '显示中',
  over: '已到期',
  withdrawn: '已撤下',
};

export const articleCard = v.object({
  id,
  kind: v.picklist(articleKinds),
  /** Of a discreet article its neutral title: lists never say more. */
  title: v.string(),
  /** Empty for a discreet one. */
  summary: v.string(),
  cover: v.nullable(picture),
  unitName: v.string(),
  shownFrom: instant,
  pinned: v.boolean(),
});

export const bannerView = v.object({
  id,
  title: v.string(),
  note: v.string(),
  tone: v.picklist(tones),
  picture: v.nullable(picture),
  link,
});

export const themeCard = v.object({
  id,
  /** Of a discreet theme its neutral title. */
  title: v.string(),
  /** Empty for a discreet one. */
  lead: v.string(),
  tone: v.picklist(tones),
});

export const article = v.object({
  ...articleCard.entries,
  /** The title at the head of the page; `title` is what may stand anywhere else. */
  heading: v.string(),
  blocks: v.array(block),
  authorName: v.nullable(v.string()),
  source: v.nullable(v.string()),
  theme: v.nullable(v.object({ id, title: v.string() })),
  /** About violence: no trace on the phone, a way out, helplines at the end. */
  discreet: v.boolean(),
});

/** An activity as a theme shows it; its own page says the rest. */
const themeActivity = v.object({
  id,
  title: v.string(),
  startsAt: instant,
  venueName: v.string(),
  hostName: v.string(),
});

export const theme = v.object({
  ...themeCard.entries,
  heading: v.string(),
  /** The words at its head, also of a discreet one. */
  words: v.string(),
  discreet: v.boolean(),
  articles: v.array(articleCard),
  activities: v.array(themeActivity),
});

export const homeContent = v.object({
  notices: v.array(articleCard),
  banners: v.array(bannerView),
  theme: v.nullable(themeCard),
  news: v.array(articleCard),
});

export const pieceRow = v.object({
  id,
  kind: v.picklist(pieceKinds),
  title: v.string(),
  unitId,
  unitName: v.string(),
  state: v.picklist(pieceStates),
  /** Residents see an earlier revision while this one is written or reviewed. */
  isLive: v.boolean(),
  revision: v.number(),
  shownFrom: v.nullable(instant),
  shownUntil: v.nullable(instant),
  updatedAt: instant,
  /** Who wrote the last revision; null when the account is gone. */
  writerName: v.nullable(v.string()),
});

export type ArticleCard = v.InferOutput<typeof articleCard>;
export type Article = v.InferOutput<typeof article>;
export type BannerView = v.InferOutput<typeof bannerView>;
export type ThemeCard = v.InferOutput<typeof themeCard>;
export type Theme = v.InferOutput<typeof theme>;
export type HomeContent = v.InferOutput<typeof homeContent>;
export type PieceRow = v.InferOutput<typeof pieceRow>;
