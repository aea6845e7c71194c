import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { opinionProblem } from '@shared/policies/gender-review/rules';
import { lockedReview } from './reviews';

export const giveOpinion: Handler<typeof policiesContract.giveOpinion> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { reviewId, answers, words } = input;
  const review = await lockedReview(db, tenantId, reviewId);
  if (!review) throw fail('NOT_FOUND');
  if (review.closed_at !== null) throw errors.CLOSED();
  const reason = opinionProblem(review.checklist, answers);
  if (reason !== null) throw errors.BAD_OPINION({ data: { reason } });

  const opinion = { answers: JSON.stringify(answers), words, written_at: now };
  await db
    .insertInto('gender_review_opinions')
    .values({
      tenant_id: tenantId,
      review_id: reviewId,
      person_id: personOf(context),
      ...opinion,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'review_id', 'person_id']).doUpdateSet(opinion),
    )
    .execute();

  context.audit({ target: reviewId, unitId: review.unit_id });
  return { done: true };
};
