import type { Handler } from '@cloud/platform/operation/handler';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import { requestReview } from '@cloud/platform/review/request-review';
import type { contentContract } from '@shared/content/contract';
import { pieceReview } from './reviewed-piece';

export const sendToReview: Handler<typeof contentContract.sendToReview> = async ({
  input,
  context,
}) => {
  const { pieceId, revision } = input;
  const pieces = await lockSubjects(context, pieceReview, [{ id: pieceId, revision }]);
  await requestReview(context, pieceReview, pieces);

  context.audit({ target: pieceId, unitId: pieces[0]?.row.unit_id ?? null, detail: { revision } });
  return { done: true };
};
