import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { closingProblem } from '@shared/policies/gender-review/rules';
import { lockedReview, opinionsOf } from './reviews';

export const closeGenderReview: Handler<typeof policiesContract.closeGenderReview> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { reviewId, outcome, words } = input;
  const closer = personOf(context);
  const review = await lockedReview(db, tenantId, reviewId);
  if (!review) throw fail('NOT_FOUND');
  if (review.closed_at !== null) throw errors.CLOSED();
  const opinions = await opinionsOf(db, tenantId, reviewId);
  const problem = closingProblem(
    outcome,
    opinions.map(({ person_id: personId, answers }) => ({ personId, answers })),
    closer,
  );
  if (problem !== null) throw errors[problem]();

  await db
    .updateTable('gender_reviews')
    .set({ outcome, outcome_words: words, closed_by: closer, closed_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', reviewId)
    .execute();

  context.audit({ target: reviewId, unitId: review.unit_id, detail: { outcome } });
  return { done: true };
};
