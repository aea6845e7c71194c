import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { noteEdit } from '@cloud/platform/review/note-edit';
import type { PolicyDraft } from '@shared/policies/drafts';
import { policyReview, type ReviewedPolicy } from '../review/reviewed-policy';
import { writeRevision } from './write-revision';

/** Writes the next revision of a policy that is locked; what residents see stays. Gives its number. */
export async function saveRevision(
  context: OperationContext,
  before: ReviewedPolicy,
  { draft, unit }: { draft: PolicyDraft; unit: { id: string; path: string } },
): Promise<number> {
  const { db, tenantId, now } = context;
  const revision = before.revision + 1;
  await writeRevision(context, before.id, revision, draft);
  await db
    .updateTable('policies')
    .set({
      title: draft.title,
      standing: draft.standing,
      unit_id: unit.id,
      unit_path: unit.path,
      revision,
      status: 'draft',
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', before.id)
    .execute();
  await noteEdit(context, policyReview, before, {
    before: before.draft,
    differsFrom: () => true,
    revision,
    unitPath: unit.path,
  });
  return revision;
}
