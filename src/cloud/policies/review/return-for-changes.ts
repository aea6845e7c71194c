import type { Handler } from '@cloud/platform/operation/handler';
import { returnReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import type { policiesContract } from '@shared/policies/contract';
import { policyReview } from './reviewed-policy';

export const returnForChanges: Handler<typeof policiesContract.returnForChanges> = async ({
  input,
  context,
}) => {
  const { policyId, revision, reason } = input;
  const subjects = await lockSubjects(context, policyReview, [{ id: policyId, revision }]);
  await returnReviewed(context, policyReview, subjects, reason);

  context.audit({
    target: policyId,
    unitId: subjects[0]?.row.unit_id ?? null,
    detail: { revision },
  });
  return { done: true };
};
