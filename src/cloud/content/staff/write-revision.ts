import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { PieceDraft } from '@shared/content/drafts';
import { plannedTimes } from '@shared/content/rules';

/** Keeps the text as it is now: what anybody saved can be looked up later. */
export async function writeRevision(
  context: OperationContext,
  pieceId: string,
  revision: number,
  draft: PieceDraft,
): Promise<void> {
  await context.db
    .insertInto('content_revisions')
    .values({
      tenant_id: context.tenantId,
      piece_id: pieceId,
      revision,
      draft: JSON.stringify(draft),
      written_by: personOf(context),
      written_at: context.now,
    })
    .execute();
}

/** What the list of staff shows, and what is planned. */
export function plannedColumns(draft: PieceDraft) {
  const { from, until } = plannedTimes(draft);
  return { title: draft.title, shown_from: from, shown_until: until };
}
