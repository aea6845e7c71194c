import * as v from 'valibot';
import { id, instant, text, unitId } from '@shared/contract/schemas';
import { reviewReasons } from './review-rules';

export const revision = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));

/** Why something is returned: its author reads it. */
export const returnReason = text(200);

/** So many are submitted or decided as one. */
export const mostAtOnce = 60;

/** Who decided before, and how: for whoever came second. */
export const decidedMeanwhile = v.object({
  byName: v.nullable(v.string()),
  outcome: v.picklist(['published', 'returned', 'acknowledged', 'taken-back']),
});

/** What a review answers when it cannot go on; a domain's contract names those that its operations have. */
export const reviewErrors = {
  NOT_A_DRAFT: { status: 409, message: '它不是草稿' },
  NOT_IN_REVIEW: { status: 409, message: '它不在等待审核' },
  NOTHING_NEW: { status: 409, message: '没有要看的改动，可能别人已经看过了' },
  NOBODY_ABOVE: { status: 409, message: '没有上级单位要审，请直接发布' },
  NEEDS_REVIEW: { status: 403, message: '要由上级单位的人来审' },
  OWN_WORK: { status: 403, message: '自己写的要请别人来审' },
  CHANGED_MEANWHILE: { status: 409, message: '刚才有人改过，请刷新后再看一遍' },
  DECIDED_MEANWHILE: { status: 409, message: '别人刚刚决定过了', data: decidedMeanwhile },
} as const;

export const submitErrors = {
  NOT_A_DRAFT: reviewErrors.NOT_A_DRAFT,
  CHANGED_MEANWHILE: reviewErrors.CHANGED_MEANWHILE,
} as const;

export const decideErrors = {
  NOT_IN_REVIEW: reviewErrors.NOT_IN_REVIEW,
  NEEDS_REVIEW: reviewErrors.NEEDS_REVIEW,
  OWN_WORK: reviewErrors.OWN_WORK,
  CHANGED_MEANWHILE: reviewErrors.CHANGED_MEANWHILE,
  DECIDED_MEANWHILE: reviewErrors.DECIDED_MEANWHILE,
} as const;

export const undoErrors = {
  TOO_LATE_TO_UNDO: { status: 409, message: '已经过了十秒，撤不回来了' },
  ALREADY_USED: { status: 409, message: '居民已经用上了，撤不回来' },
  CHANGED_MEANWHILE: reviewErrors.CHANGED_MEANWHILE,
} as const;

/** The kinds of things that are reviewed; each domain names its own. */
export const reviewKind = v.pipe(v.string(), v.regex(/^[a-z-]{2,40}$/, '种类不对'));

/** What was returned, when and why: until it is published. */
export const lastReturn = v.object({
  reason: v.string(),
  at: instant,
  byName: v.nullable(v.string()),
});

/** Something that waits, alone or with others that were submitted together. */
export const queueItem = v.object({
  batchId: id,
  kind: reviewKind,
  why: v.picklist(reviewReasons),
  since: instant,
  /** Who submitted it; null when she gave no name or has deleted her account, or nobody did. */
  byName: v.nullable(v.string()),
  unitId,
  unitName: v.string(),
  /** In the order of their times. */
  subjects: v.array(
    v.object({
      id,
      revision: v.number(),
      title: v.string(),
      /** When it is, or what it is: "11 月 28 日 周六 14:00–15:30", "新闻". */
      note: v.string(),
    }),
  ),
});

export type QueueItem = v.InferOutput<typeof queueItem>;
export type LastReturn = v.InferOutput<typeof lastReturn>;
