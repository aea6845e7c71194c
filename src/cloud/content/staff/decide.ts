import { personById } from '@cloud/people/queries';
import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/ids';
import { notify } from '@cloud/platform/notify/notify';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { listTitle, mayReview, reviewerRoles, type ReviewDecision } from '@shared/content/rules';
import { readDraft } from '../read-draft';
import { revisionOf, writersSince, type PieceRow } from '../queries';

/** Writes down what became of the revision. */
export async function decide(
  context: OperationContext,
  row: Pick<PieceRow, 'id' | 'revision'>,
  decision: 'sent' | 'returned' | 'published' | 'withdrawn',
  reason: string | null = null,
): Promise<void> {
  await context.db
    .insertInto('content_decisions')
    .values({
      tenant_id: context.tenantId,
      id: newId(),
      piece_id: row.id,
      revision: row.revision,
      decision,
      decided_by: personOf(context),
      decided_at: context.now,
      reason,
    })
    .execute();
}

/** Whether the caller may publish it (`mayReview`). */
export async function reviewDecision(
  context: OperationContext,
  row: PieceRow,
): Promise<ReviewDecision> {
  const { caller, db, tenantId } = context;
  const grants = caller.kind === 'person' ? caller.grants : [];
  return mayReview({
    reviewerId: personOf(context),
    reviewsAt: grants
      .filter(({ role }) => reviewerRoles.includes(role))
      .map(({ unitPath }) => unitPath),
    unitPath: row.unit_path,
    writers: await writersSince(db, tenantId, row.id, row.live_revision ?? 0),
  });
}

/** Tells whoever wrote the last revision what became of it; by the title that lists have. */
export async function tellWriter(
  context: OperationContext,
  row: PieceRow,
  words: { kind: string; title: string; body: (title: string) => string },
): Promise<void> {
  const revision = await revisionOf(context.db, context.tenantId, row.id, row.revision);
  if (!revision) throw fail('INTERNAL');
  // Whoever left has no inbox any more.
  if (!(await personById(context.db, context.tenantId, revision.written_by))) return;
  await notify(context, {
    kind: words.kind,
    title: words.title,
    body: words.body(listTitle(readDraft(revision.draft))),
    personId: revision.written_by,
    link: null,
    dedupeKey: `content ${row.id} ${row.revision} ${words.kind}`,
  });
}
