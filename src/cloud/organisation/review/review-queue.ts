import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { nextPage, readCursor } from '@cloud/platform/page';
import {
  countWaiting,
  placeOfBatch,
  presentBatches,
  waitingBatches,
} from '@cloud/platform/review/queue';
import type { organisationContract } from '@shared/organisation/contract';
import { unitById } from '../queries';
import { kindsReviewedAt } from './kinds-reviewed-at';

export const reviewQueue: Handler<typeof organisationContract.reviewQueue> = async ({
  input,
  context,
}) => {
  const { limit } = input;
  const unit = await unitById(context.db, context.tenantId, input.unitId);
  if (!unit) throw fail('NOT_FOUND');
  const kinds = kindsReviewedAt(context, unit.path);
  const batches = await waitingBatches(context, kinds, {
    unitPath: unit.path,
    after: readCursor(input.after),
    limit,
  });
  const page = nextPage(batches, limit, placeOfBatch);
  return {
    items: await presentBatches(context, kinds, page.rows),
    next: page.next,
    total: await countWaiting(context, kinds, unit.path),
  };
};
