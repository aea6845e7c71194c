import { newId } from '../new-id';
import { enqueue } from '../jobs/enqueue';
import { personOf, type OperationContext } from '../operation/operation-context';
import { undoSeconds } from '@shared/review/review-rules';
import { demandStep } from './lock-subjects';
import { notifyReviewers } from './review-jobs';
import { lockWaiting } from './review-rows';
import type { ReviewedKind, ReviewedSubject } from './reviewed-kind';

/**
 * Asks for a review of subjects that are locked (`lockSubjects`), as one. Reviewers hear of it once,
 * after the seconds in which it can still be taken back.
 * @throws NOT_A_DRAFT, NOBODY_ABOVE
 */
export async function requestReview<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  subjects: readonly Subject[],
): Promise<{ batchId: string }> {
  const { db, tenantId, now } = context;
  const waiting = await lockWaiting(
    context,
    kind.kind,
    subjects.map(({ id }) => id),
  );
  for (const subject of subjects) {
    const step = { action: 'submit', waiting: waiting.get(subject.id) } as const;
    await demandStep(context, kind, subject, step);
  }
  await kind.setStatus(context, subjects, 'in-review');
  const batchId = newId();
  await db
    .insertInto('reviews')
    .values(
      subjects.map(({ id, unitPath, revision, writers }) => ({
        tenant_id: tenantId,
        id: newId(),
        kind: kind.kind,
        subject_id: id,
        batch_id: batchId,
        why: 'submitted',
        state: 'waiting',
        unit_path: unitPath,
        revision,
        requested_at: now,
        requested_by: personOf(context),
        writers: [...writers],
      })),
    )
    .execute();
  await enqueue(context, notifyReviewers, { batchId }, { startAfter: undoSeconds });
  return { batchId };
}
