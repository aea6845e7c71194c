import { unitById } from '@cloud/organisation/queries';
import { fail } from '@cloud/platform/errors';
import { newId } from '@cloud/platform/new-id';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { policiesContract } from '@shared/policies/contract';
import { currentChecklist } from '@shared/policies/gender-review/checklist';

export const registerGenderReview: Handler<typeof policiesContract.registerGenderReview> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const { title, office, about, receivedOn } = input;
  const unit = await unitById(db, tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');

  const reviewId = newId();
  await db
    .insertInto('gender_reviews')
    .values({
      tenant_id: tenantId,
      id: reviewId,
      unit_id: unit.id,
      unit_path: unit.path,
      title,
      office,
      about,
      received_on: receivedOn,
      checklist: currentChecklist,
      registered_by: personOf(context),
      registered_at: now,
    })
    .execute();

  context.audit({ target: reviewId, unitId: unit.id });
  return { reviewId };
};
