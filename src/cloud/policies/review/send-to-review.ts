import type { Handler } from '@cloud/platform/operation/handler';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import { requestReview } from '@cloud/platform/review/request-review';
import type { policiesContract } from '@shared/policies/contract';
import { publishProblems } from '../staff/check-draft';
import { policyReview } from './reviewed-policy';

export const sendToReview: Handler<typeof policiesContract.sendToReview> = async ({
  input,
  context,
  errors,
}) => {
  const { policyId, revision } = input;
  const subjects = await lockSubjects(context, policyReview, [{ id: policyId, revision }]);
  for (const { draft } of subjects) {
    const problems = await publishProblems(context, draft);
    if (problems.length > 0) throw errors.NOT_READY({ data: { problems } });
  }
  await requestReview(context, policyReview, subjects);

  context.audit({
    target: policyId,
    unitId: subjects[0]?.row.unit_id ?? null,
    detail: { revision },
  });
  return { done: true };
};
