import type { Handler } from '@cloud/platform/operation/handler';
import { publishReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import type { policiesContract } from '@shared/policies/contract';
import { publishProblems } from '../staff/check-draft';
import { policyReview } from './reviewed-policy';

export const publish: Handler<typeof policiesContract.publish> = async ({
  input,
  context,
  errors,
}) => {
  const { policyId, revision } = input;
  const subjects = await lockSubjects(context, policyReview, [{ id: policyId, revision }]);
  // Asked again: a site may have left the list, or a figure ended, since it was submitted.
  for (const { draft } of subjects) {
    const problems = await publishProblems(context, draft);
    if (problems.length > 0) throw errors.NOT_READY({ data: { problems } });
  }
  await publishReviewed(context, policyReview, subjects);

  context.audit({
    target: policyId,
    unitId: subjects[0]?.row.unit_id ?? null,
    detail: { revision },
  });
  return { done: true };
};
