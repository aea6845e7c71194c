import type { Handler, OutputOf } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { returnReasons } from '@cloud/platform/review/review-rows';
import { oneOf } from '@cloud/platform/one-of';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { activitiesContract } from '@shared/activities/contract';
import { activityStatuses } from '@shared/activities/views';
import { shanghaiDate, shanghaiInstant } from '@shared/time/shanghai';
import { presentActivity } from '../../present';
import type { ActivityRow } from '../../queries';
import { activityReview } from '../../review/reviewed-activity';
import { managedPage } from './managed-queries';
import { loadManagedFilters } from './load-managed-filters';

export const managed: Handler<typeof activitiesContract.managed> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { limit } = input;
  const after = readCursor(input.after);
  const filters = await loadManagedFilters(context, input);
  // Today's activities count as coming until midnight, so that the next page sees the same split.
  const boundary = shanghaiInstant(shanghaiDate(now), '00:00');
  const isInPast = after !== null && after.at < boundary;
  const coming = isInPast
    ? []
    : await managedPage(db, tenantId, filters, {
        after,
        limit: limit + 1,
        order: 'by-start',
        startsFrom: boundary,
      });
  const left = limit + 1 - coming.length;
  const past =
    left <= 0
      ? []
      : await managedPage(db, tenantId, filters, {
          after: isInPast ? after : null,
          limit: left,
          order: 'newest',
          startsBefore: boundary,
        });
  const rows = [...coming, ...past];
  const page = nextPage(rows, limit, (row) => ({ at: row.starts_at, id: row.id }));
  const reasons = await reasonsOf(context, page.rows);
  return {
    items: page.rows.map((row) => presentManaged(row, now, reasons.get(row.id))),
    next: page.next,
  };
};

/** Why drafts among these were returned. */
export function reasonsOf(
  context: OperationContext,
  rows: readonly ActivityRow[],
): Promise<Map<string, string>> {
  const drafts = rows.filter(({ status }) => status === 'draft').map(({ id }) => id);
  return returnReasons(context, activityReview.kind, drafts);
}

export function presentManaged(
  row: ActivityRow,
  now: Date,
  returnedReason: string | null = null,
): OutputOf<typeof activitiesContract.managed>['items'][number] {
  return {
    ...presentActivity(row, false, now),
    unitId: row.unit_id,
    status: oneOf(activityStatuses, row.status),
    revision: row.revision,
    taken: row.taken - row.offered,
    waiting: row.waiting,
    returnedReason,
  };
}
