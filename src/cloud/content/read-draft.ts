import * as v from 'valibot';
import {
  articleDraft,
  bannerDraft,
  pieceDraft,
  themeDraft,
  type ArticleDraft,
  type BannerDraft,
  type PieceDraft,
  type ThemeDraft,
} from '@shared/content/drafts';

/** Drafts are kept as JSON; what was kept was checked by the same schema. */
export function readDraft(kept: unknown): PieceDraft {
  return v.parse(pieceDraft, kept);
}

export function readArticle(kept: unknown): ArticleDraft {
  return v.parse(articleDraft, kept);
}

export function readBanner(kept: unknown): BannerDraft {
  return v.parse(bannerDraft, kept);
}

export function readTheme(kept: unknown): ThemeDraft {
  return v.parse(themeDraft, kept);
}
