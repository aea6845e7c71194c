import type { Handler } from '@cloud/platform/operation/handler';
import { returnReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import type { contentContract } from '@shared/content/contract';
import { pieceReview } from './reviewed-piece';

export const returnForChanges: Handler<typeof contentContract.returnForChanges> = async ({
  input,
  context,
}) => {
  const { pieceId, revision, reason } = input;
  const pieces = await lockSubjects(context, pieceReview, [{ id: pieceId, revision }]);
  await returnReviewed(context, pieceReview, pieces, reason);

  context.audit({ target: pieceId, unitId: pieces[0]?.row.unit_id ?? null, detail: { revision } });
  return { done: true };
};
