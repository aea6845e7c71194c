import type { Kysely } from 'kysely';
import type { AppLink } from '@shared/contract/app-link';
import type { Role } from '@shared/organisation/roles';
import type { FourEyes, ReviewStatus } from '@shared/review/review-rules';
import type { Database } from '../database/schema.generated';
import type { NotificationKind } from '../notify/notification-kind';
import type { OperationContext } from '../operation/operation-context';

/** What of an operation's or a job's context is needed to read. */
export interface ReviewReader {
  db: Kysely<Database>;
  tenantId: string;
  now: Date;
}

/** One thing that is reviewed, as its domain holds it now. */
export interface ReviewedSubject {
  id: string;
  /** As it may stand in a message. */
  title: string;
  unitPath: string;
  unitName: string;
  revision: number;
  status: ReviewStatus;
  /** The unit above lets its unit publish without a review. */
  publishesItself: boolean;
  /** Who wrote what residents do not see yet. */
  writers: readonly string[];
  /** Who hears what became of it besides whoever submitted it. */
  author: string | null;
  link: AppLink | null;
}

/** A subject in the queue. */
export interface SubjectLine {
  id: string;
  title: string;
  /** When it is, or what it is. */
  note: string;
  unitId: string;
  unitName: string;
}

/**
 * What a domain says of one kind of thing that its staff write and somebody else looks at. The machine
 * (`request-review.ts`, `decide-review.ts`, `undo-decision.ts`, `note-edit.ts`) does the rest: who may
 * decide, the queue, notifications, what was reviewed before, ten seconds to undo. A trigger
 * `forget_reviews(kind)` on its table deletes its reviews with it.
 */
export interface ReviewedKind<Subject extends ReviewedSubject = ReviewedSubject> {
  /** Unique in the program; stored with every review, so it is not renamed. */
  kind: string;
  /** What it is called, and its measure word: "活动", "场". */
  noun: string;
  measure: string;
  fourEyes: FourEyes;
  /** Whether edits of what is public go live and are reviewed afterwards, or wait for their review. */
  afterPublication: 'reviewed-afterwards' | 'held-back';
  /** Who reviews, at a unit above it (at the county: of the county). */
  reviewerRoles: readonly Role[];
  notifications: {
    toReview: NotificationKind;
    published: NotificationKind;
    returned: NotificationKind;
  };
  /** Those that exist; `lock`: until the end of the transaction, in the order of ids. */
  load(of: ReviewReader, ids: readonly string[], lock: boolean): Promise<Subject[]>;
  /** What their authors filled in, to be compared with later; plain JSON, in order. */
  drafts(of: ReviewReader, subjects: readonly Subject[]): Promise<object[]>;
  /** Writes the status, and nothing else that residents see. */
  setStatus(
    context: OperationContext,
    subjects: readonly Subject[],
    status: 'draft' | 'in-review',
  ): Promise<void>;
  /** Shows it to residents. @returns for each, in order, what `unpublish` needs to take it back */
  publish(context: OperationContext, subjects: readonly Subject[]): Promise<object[]>;
  /** Makes it what it was before `publish`. @returns false when residents have used it meanwhile */
  unpublish(
    context: OperationContext,
    subject: Subject,
    undo: unknown,
    status: 'draft' | 'in-review',
  ): Promise<boolean>;
  /** Who is asked to review, for instance the nearest unit above that has somebody. */
  reviewers(of: ReviewReader, subject: Subject): Promise<readonly string[]>;
  /** What its author reads: "居民现在能看到、能报名了". */
  publishedWords(subject: Subject, now: Date): string;
  /** How they stand in the queue; in the order in which one reads them. */
  lines(of: ReviewReader, ids: readonly string[]): Promise<SubjectLine[]>;
}

/** Declares a kind, with the type of its subjects kept. */
export function defineReviewed<Subject extends ReviewedSubject>(
  kind: ReviewedKind<Subject>,
): ReviewedKind<Subject> {
  return kind;
}
