import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { nameOf } from '@cloud/platform/review/review-rows';
import type { policiesContract } from '@shared/policies/contract';
import { lockedPolicy } from '../queries';
import { reviewedPolicy } from '../review/reviewed-policy';
import { checkDraft } from './check-draft';
import { saveRevision } from './save-revision';

export const edit: Handler<typeof policiesContract.edit> = async ({ input, context, errors }) => {
  const { db, tenantId } = context;
  const { policyId, draft } = input;
  const row = await lockedPolicy(db, tenantId, policyId);
  if (!row) throw fail('NOT_FOUND');
  const before = await reviewedPolicy(context, row);
  if (row.revision !== input.revision) {
    const editedBy = await nameOf(context, before.author);
    const { draft: theirs, revision } = before;
    throw errors.CHANGED_MEANWHILE({ data: { revision, editedBy, draft: theirs } });
  }
  if (row.live !== null && row.unit_id !== draft.unitId) {
    throw errors.BAD_DRAFT({ data: { field: 'unitId', reason: '已经公开的不能换单位' } });
  }
  const checked = await checkDraft(context, draft);
  if ('problem' in checked) throw errors.BAD_DRAFT({ data: checked.problem });

  const revision = await saveRevision(context, before, { draft, unit: checked.unit });
  context.audit({ target: policyId, unitId: checked.unit.id, detail: { revision } });
  return { policyId, revision };
};
