import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { publishReviewed } from '@cloud/platform/review/decide-review';
import { lockSubjects } from '@cloud/platform/review/lock-subjects';
import type { contentContract } from '@shared/content/contract';
import { plannedTimes } from '@shared/content/rules';
import { stateOfRow } from '../present';
import { pieceById } from '../queries';
import { pieceReview, type ReviewedPiece } from './reviewed-piece';

export const publish: Handler<typeof contentContract.publish> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { pieceId, revision } = input;
  const pieces = await lockSubjects(context, pieceReview, [{ id: pieceId, revision }]);
  if (pieces.some((piece) => isOver(piece, now))) throw errors.TOO_LATE();
  await publishReviewed(context, pieceReview, pieces);

  const row = await pieceById(db, tenantId, pieceId);
  if (!row) throw fail('INTERNAL');
  context.audit({ target: pieceId, unitId: row.unit_id, detail: { revision } });
  return { state: stateOfRow(row, now) };
};

/** It would not be shown any more. */
function isOver({ status, draft }: ReviewedPiece, now: Date): boolean {
  const { until } = plannedTimes(draft);
  return status === 'in-review' && until !== null && new Date(until) <= now;
}
