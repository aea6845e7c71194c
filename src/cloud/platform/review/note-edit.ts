import { undoSeconds } from '@shared/review/review-rules';
import { newId } from '../new-id';
import { enqueue } from '../jobs/enqueue';
import type { OperationContext } from '../operation/operation-context';
import { takeBack } from './decide-review';
import { publishRightOf } from './lock-subjects';
import { notifyReviewers } from './review-jobs';
import { lockWaiting, type ReviewRow } from './review-rows';
import type { ReviewedKind, ReviewedSubject } from './reviewed-kind';

interface Edit {
  /** As it was, and whether the new draft says something else than an earlier one. */
  before: object;
  differsFrom: (earlier: object) => boolean;
  revision: number;
  unitPath: string;
}

/**
 * What an edit means for the review; `subject` is as it was before. Held back: what was submitted is a
 * draft again. Reviewed afterwards: what was submitted goes on waiting; edits of what is public by
 * somebody who could not have published them are reviewed, and what is changed back is not.
 */
export async function noteEdit<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  subject: Subject,
  edit: Edit,
): Promise<void> {
  const waiting = (await lockWaiting(context, kind.kind, [subject.id])).get(subject.id);
  if (kind.afterPublication === 'held-back') {
    if (waiting) await takeBack(context, [waiting]);
    return;
  }
  if (waiting && waiting.unit_path !== edit.unitPath) {
    await moveRequest(context, waiting, edit.unitPath);
  }
  if (subject.status === 'published') await notePublicEdit(context, kind, subject, edit, waiting);
}

async function notePublicEdit<Subject extends ReviewedSubject>(
  context: OperationContext,
  kind: ReviewedKind<Subject>,
  subject: Subject,
  edit: Edit,
  waiting: ReviewRow | undefined,
): Promise<void> {
  const { db, tenantId, now } = context;
  const reviewed = waiting?.reviewed_draft;
  const before = typeof reviewed === 'object' && reviewed !== null ? reviewed : edit.before;
  const isUnreviewed = edit.differsFrom(before);
  if (waiting) {
    if (!isUnreviewed) await takeBack(context, [waiting]);
    return;
  }
  // Her own edit is one that somebody above has seen.
  if (!isUnreviewed || publishRightOf(context, kind, subject) === 'yes') return;
  const batchId = newId();
  await db
    .insertInto('reviews')
    .values({
      tenant_id: tenantId,
      id: batchId,
      kind: kind.kind,
      subject_id: subject.id,
      batch_id: batchId,
      why: 'changed',
      state: 'waiting',
      unit_path: edit.unitPath,
      revision: edit.revision,
      requested_at: now,
      reviewed_draft: JSON.stringify(before),
    })
    .execute();
  await enqueue(context, notifyReviewers, { batchId }, { startAfter: undoSeconds });
}

async function moveRequest(
  { db, tenantId }: OperationContext,
  { id }: ReviewRow,
  unitPath: string,
): Promise<void> {
  await db
    .updateTable('reviews')
    .set({ unit_path: unitPath })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Nobody has to look at it any more, for instance since it was called off by who could have reviewed it. */
export async function endRequest(
  context: OperationContext,
  kind: ReviewedKind,
  subjectId: string,
): Promise<void> {
  await takeBack(context, [...(await lockWaiting(context, kind.kind, [subjectId])).values()]);
}
