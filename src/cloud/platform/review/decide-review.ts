import { sql } from 'kysely';
import { newId } from '../new-id';
import { enqueue } from '../jobs/enqueue';
import { personOf, type OperationContext } from '../operation/operation-context';
import { undoSeconds, type ReviewAction } from '@shared/review/review-rules';
import { demandStep, publishRightOf } from './lock-subjects';
import { markRequestsRead } from './mark-requests-read';
import { notifyAuthors } from './review-jobs';
import { lockWaiting, type ReviewRow } from './review-rows';
import type { ReviewedKind, ReviewedSubject } from './reviewed-kind';

/**
 * Publishes subjects that are locked (`lockSubjects`): drafts that were submitted, or directly what the
 * caller could have reviewed herself. Their authors hear of it once it cannot be undone any more.
 * @throws NOT_A_DRAFT, NOT_IN_REVIEW, NEEDS_REVIEW, OWN_WORK, DECIDED_MEANWHILE
 */
export async function publishReviewed<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  subjects: readonly Subject[],
): Promise<void> {
  const waiting = await demanded(context, kind, subjects, 'publish');
  const undo = await kind.publish(context, subjects);
  const decisions = subjects.map((subject, index) => ({
    subject,
    waiting: waiting.get(subject.id),
    undo: { status: subject.status, ...undo[index] },
  }));
  await record(context, kind, { state: 'published', decisions });
}

/**
 * Returns what was submitted to its author with a reason. By unit, who may not decide takes her own
 * unit's draft back with it, and nobody is notified.
 * @throws NOT_IN_REVIEW, NEEDS_REVIEW, OWN_WORK, DECIDED_MEANWHILE
 */
export async function returnReviewed<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  subjects: readonly Subject[],
  reason: string,
): Promise<void> {
  const waiting = await demanded(context, kind, subjects, 'return');
  await kind.setStatus(context, subjects, 'draft');
  const decisions = subjects.map((subject) => ({ subject, waiting: waiting.get(subject.id) }));
  const isHers = ({ subject }: (typeof decisions)[number]) =>
    publishRightOf(context, kind, subject) !== 'yes';
  await takeBack(
    context,
    decisions.filter(isHers).flatMap((each) => each.waiting ?? []),
  );
  const returned = decisions.filter((each) => !isHers(each));
  const drafts = await kind.drafts(
    context,
    returned.map(({ subject }) => subject),
  );
  await record(context, kind, {
    state: 'returned',
    reason,
    decisions: returned.map((each, index) => ({
      ...each,
      undo: { status: 'in-review' },
      read: drafts[index] ?? {},
    })),
  });
}

/**
 * Says that edits of what is public have been looked at.
 * @throws NOTHING_NEW, NEEDS_REVIEW, DECIDED_MEANWHILE
 */
export async function acknowledgeReviewed<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  subjects: readonly Subject[],
): Promise<void> {
  const waiting = await demanded(context, kind, subjects, 'acknowledge');
  const decisions = subjects.map((subject) => ({
    subject,
    waiting: waiting.get(subject.id),
    undo: { status: subject.status },
  }));
  await record(context, kind, { state: 'acknowledged', decisions });
}

/** Ends requests that nobody has to look at any more: taken back, edited, changed back, called off. */
export async function takeBack(
  context: OperationContext,
  rows: readonly ReviewRow[],
): Promise<void> {
  const { db, tenantId, now } = context;
  if (rows.length === 0) return;
  await db
    .updateTable('reviews')
    .set({ state: 'taken-back', decided_at: now, decided_by: personOf(context) })
    .where('tenant_id', '=', tenantId)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  await markRequestsRead(context, rows);
}

async function demanded<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  subjects: readonly Subject[],
  action: ReviewAction,
): Promise<Map<string, ReviewRow>> {
  const waiting = await lockWaiting(
    context,
    kind.kind,
    subjects.map(({ id }) => id),
  );
  for (const subject of subjects) {
    await demandStep(context, kind, subject, { action, waiting: waiting.get(subject.id) });
  }
  return waiting;
}

interface Decision {
  subject: ReviewedSubject;
  /** None where it is published without having been submitted. */
  waiting: ReviewRow | undefined;
  undo: object;
  /** What was read and is to be compared with later. */
  read?: object;
}

async function record(
  context: OperationContext,
  kind: ReviewedKind,
  outcome: {
    state: 'published' | 'returned' | 'acknowledged';
    reason?: string;
    decisions: readonly Decision[];
  },
): Promise<void> {
  const { db, tenantId, now } = context;
  const { state, reason = null, decisions } = outcome;
  if (decisions.length === 0) return;
  const decisionId = newId();
  const personId = personOf(context);
  for (const { subject, waiting, undo, read } of decisions) {
    const decided = {
      state,
      reason,
      revision: subject.revision,
      decided_at: now,
      decided_by: personId,
      decision_id: decisionId,
      undo: JSON.stringify(undo),
    };
    if (waiting) {
      await db
        .updateTable('reviews')
        .set({
          ...decided,
          reviewed_draft: read ? JSON.stringify(read) : sql`reviewed_draft`,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', waiting.id)
        .execute();
      continue;
    }
    const id = newId();
    await db
      .insertInto('reviews')
      .values({
        tenant_id: tenantId,
        id,
        kind: kind.kind,
        subject_id: subject.id,
        batch_id: id,
        why: 'direct',
        unit_path: subject.unitPath,
        requested_at: now,
        ...decided,
      })
      .execute();
  }
  await enqueue(context, notifyAuthors, { decisionId }, { startAfter: undoSeconds });
}
