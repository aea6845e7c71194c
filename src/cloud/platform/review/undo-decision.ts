import { canUndo } from '@shared/review/review-rules';
import { anyOf } from '../database/any-of';
import { fail } from '../errors';
import { personOf, type OperationContext } from '../operation/operation-context';
import { refuse } from './refuse';
import type { ReviewRow } from './review-rows';
import type { ReviewedKind, ReviewedSubject } from './reviewed-kind';

/**
 * Takes back what the caller has just decided: everything is as it was before, and nobody has been
 * notified. All of the subjects or none.
 * @throws TOO_LATE_TO_UNDO, ALREADY_USED, CHANGED_MEANWHILE
 */
export async function undoDecision(
  context: OperationContext,
  kind: ReviewedKind,
  subjectIds: readonly string[],
): Promise<void> {
  const { now } = context;
  // In the order in which a decision locks them.
  const subjects = await kind.load(context, subjectIds, true);
  const rows = await lastDecisions(context, kind.kind, subjectIds);
  for (const subjectId of new Set(subjectIds)) {
    const subject = subjects.find(({ id }) => id === subjectId);
    const row = rows.find(({ subject_id: id }) => id === subjectId);
    if (!row?.decided_at || !canUndo(row.decided_at, now)) throw refuse('TOO_LATE_TO_UNDO');
    if (!subject) throw fail('NOT_FOUND');
    if (subject.revision !== row.revision) throw refuse('CHANGED_MEANWHILE');
    await undoOne(context, kind, subject, row);
  }
}

async function undoOne(
  context: OperationContext,
  kind: ReviewedKind,
  subject: ReviewedSubject,
  row: ReviewRow,
): Promise<void> {
  const { db, tenantId } = context;
  if (row.state === 'published') {
    const status = row.why === 'direct' ? 'draft' : 'in-review';
    if (subject.status !== 'published') throw refuse('CHANGED_MEANWHILE');
    if (!(await kind.unpublish(context, subject, row.undo, status))) throw refuse('ALREADY_USED');
  } else if (row.state === 'returned') {
    if (subject.status !== 'draft') throw refuse('CHANGED_MEANWHILE');
    await kind.setStatus(context, [subject], 'in-review');
  }
  if (row.why === 'direct') {
    await db
      .deleteFrom('reviews')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', row.id)
      .execute();
    return;
  }
  await db
    .updateTable('reviews')
    .set({
      state: 'waiting',
      decided_at: null,
      decided_by: null,
      decision_id: null,
      reason: null,
      undo: null,
      ...(row.state === 'returned' ? { reviewed_draft: null } : {}),
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
}

/** Her own, of those that can still be undone; locked. */
function lastDecisions(
  context: OperationContext,
  kind: string,
  subjectIds: readonly string[],
): Promise<ReviewRow[]> {
  return (
    context.db
      .selectFrom('reviews')
      .selectAll()
      .where('tenant_id', '=', context.tenantId)
      .where('kind', '=', kind)
      .where('subject_id', '=', anyOf(subjectIds))
      .where('decided_by', '=', personOf(context))
      .where('undo', 'is not', null)
      .orderBy('decided_at', 'desc')
      // Two in one moment: the later one is of the newer revision.
      .orderBy('revision', 'desc')
      .forUpdate()
      .execute()
  );
}
