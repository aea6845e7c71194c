/** How long a decision can be undone, and nothing about it is sent. */
export const undoSeconds = 10;

/** `closed`: called off or withdrawn, so that there is nothing to publish. */
export type ReviewStatus = 'draft' | 'in-review' | 'published' | 'closed';

/** Whom a review waits for: a draft that was submitted, or edits of what is public already. */
export const reviewReasons = ['submitted', 'changed'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/**
 * `by-unit`: the unit above reviews, and publishes directly what it could have reviewed.
 * `by-person`: everything is submitted, and nobody decides on what she wrote a part of.
 */
export type FourEyes = 'by-unit' | 'by-person';

/** Whether somebody may publish, or why she may not. */
export const publishRights = ['yes', 'own-work', 'needs-review'] as const;
export type PublishRight = (typeof publishRights)[number];

export interface PublishFacts {
  fourEyes: FourEyes;
  personId: string;
  /** Paths of the units, "/330382/", for which she holds a reviewer's role. */
  reviewsAt: readonly string[];
  /** Path of the unit whose draft it is. */
  unitPath: string;
  /** The unit above lets it publish without a review. */
  publishesItself: boolean;
  /** Who wrote what residents do not see yet. */
  writers: readonly string[];
}

/**
 * The one rule of who may publish, and so of who reviews: somebody of a unit above; at the county, which
 * has none above, somebody of the county.
 */
export function mayPublish(facts: PublishFacts): PublishRight {
  const { fourEyes, personId, reviewsAt, unitPath, publishesItself, writers } = facts;
  if (fourEyes === 'by-person' && writers.includes(personId)) return 'own-work';
  const covering = reviewsAt.filter((path) => unitPath.startsWith(path));
  if (covering.some((path) => path !== unitPath)) return 'yes';
  const trusted = pathAbove(unitPath) === null || (fourEyes === 'by-unit' && publishesItself);
  return covering.length > 0 && trusted ? 'yes' : 'needs-review';
}

/** The path of the unit above ("/330382/"), or null for the county. Paths begin and end with a slash. */
export function pathAbove(unitPath: string): string | null {
  const parts = unitPath.split('/').filter(Boolean).slice(0, -1);
  return parts.length === 0 ? null : `/${parts.join('/')}/`;
}

export type ReviewAction = 'submit' | 'publish' | 'return' | 'acknowledge';

/** How a subject stands, and whether somebody is asked to look at it. */
export interface Standing {
  status: ReviewStatus;
  waits: ReviewReason | null;
}

export type ReviewRefusal =
  'NOT_A_DRAFT' | 'NOT_IN_REVIEW' | 'NOTHING_NEW' | 'NOBODY_ABOVE' | 'NEEDS_REVIEW' | 'OWN_WORK';

export interface ActionFacts {
  fourEyes: FourEyes;
  right: PublishRight;
  /** The unit has none above it. */
  isRoot: boolean;
}

/** Where an action leads from a standing, or why it is refused. */
export function nextStanding(
  { status, waits }: Standing,
  action: ReviewAction,
  { fourEyes, right, isRoot }: ActionFacts,
): Standing | ReviewRefusal {
  switch (action) {
    case 'submit':
      // What was withdrawn may come back where everything is reviewed.
      if (status !== 'draft' && !(fourEyes === 'by-person' && status === 'closed')) {
        return 'NOT_A_DRAFT';
      }
      if (fourEyes === 'by-unit' && isRoot) return 'NOBODY_ABOVE';
      return { status: 'in-review', waits: 'submitted' };
    case 'publish':
      if (status === 'draft' && fourEyes === 'by-unit') {
        return refusalOf(right) ?? { status: 'published', waits: null };
      }
      if (status !== 'in-review') return fourEyes === 'by-unit' ? 'NOT_A_DRAFT' : 'NOT_IN_REVIEW';
      return refusalOf(right) ?? { status: 'published', waits: null };
    case 'return': {
      if (status !== 'in-review') return 'NOT_IN_REVIEW';
      // By unit, who may not decide takes her own draft back.
      const refusal = fourEyes === 'by-person' ? refusalOf(right) : null;
      return refusal ?? { status: 'draft', waits: null };
    }
    case 'acknowledge': {
      const isPublic = status === 'published' || status === 'closed';
      if (!isPublic || waits !== 'changed') return refusalOf(right) ?? 'NOTHING_NEW';
      return refusalOf(right) ?? { status, waits: null };
    }
  }
}

function refusalOf(right: PublishRight): ReviewRefusal | null {
  if (right === 'yes') return null;
  return right === 'own-work' ? 'OWN_WORK' : 'NEEDS_REVIEW';
}

/** Whether a decision can still be undone. */
export function canUndo(decidedAt: Date, now: Date): boolean {
  return now.getTime() < decidedAt.getTime() + undoSeconds * 1000;
}
