import * as v from 'valibot';
import { id, instant, text, unitId } from '@shared/contract/schemas';
import { body, picture } from './blocks';
import { link } from './links';
import { articleKinds, tones } from './views';

const when = {
  /** Left out: from the moment it is published. */
  shownFrom: v.optional(instant),
  /** Left out: until it is withdrawn. */
  shownUntil: v.optional(instant),
};

/** A title for lists, share cards and the browser's bar that tells nothing of violence. */
const neutralTitle = v.optional(text(40));

/** "03-05": a day of every year. */
const monthDay = v.pipe(v.string(), v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日子不对'));

const seriesId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{2,40}$/, '系列不对'));

export const articleDraft = v.object({
  kind: v.picklist(articleKinds),
  unitId,
  title: text(60),
  neutralTitle,
  summary: text(120),
  blocks: body,
  cover: v.optional(picture),
  authorName: v.optional(text(20)),
  source: v.optional(text(40)),
  /** Stays on top of the list; the newest three that are. */
  pinned: v.optional(v.boolean(), false),
  themeId: v.optional(id),
  ...when,
});

export const bannerDraft = v.object({
  kind: v.literal('banner'),
  unitId,
  title: text(20),
  note: v.optional(text(30)),
  tone: v.picklist(tones),
  picture: v.optional(picture),
  link,
  /** Lower ones come first; three are shown. */
  position: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)), 0),
  ...when,
});

export const themeDraft = v.object({
  kind: v.literal('theme'),
  unitId,
  title: text(40),
  neutralTitle,
  lead: text(300),
  tone: v.picklist(tones),
  /** Days of every year on which the home page shows it, both included; may run over New Year. */
  days: v.object({ from: monthDay, until: monthDay }),
  /** Whose coming activities it gathers. */
  seriesIds: v.optional(v.pipe(v.array(seriesId), v.maxLength(6)), []),
});

/** All that a member of staff fills in. */
export const pieceDraft = v.variant('kind', [articleDraft, bannerDraft, themeDraft]);

export type ArticleDraft = v.InferOutput<typeof articleDraft>;
export type BannerDraft = v.InferOutput<typeof bannerDraft>;
export type ThemeDraft = v.InferOutput<typeof themeDraft>;
export type PieceDraft = v.InferOutput<typeof pieceDraft>;
