import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { PolicyDraft } from '@shared/policies/drafts';

/** Keeps the text as it is now: what anybody saved can be looked up later. */
export async function writeRevision(
  context: OperationContext,
  policyId: string,
  revision: number,
  draft: PolicyDraft,
): Promise<void> {
  await context.db
    .insertInto('policy_revisions')
    .values({
      tenant_id: context.tenantId,
      policy_id: policyId,
      revision,
      draft: JSON.stringify(draft),
      written_by: personOf(context),
      written_at: context.now,
    })
    .execute();
}
