import type { Handler, OutputOf } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { activitiesContract } from '@shared/activities/contract';
import { activityStatuses } from '@shared/activities/views';
import { presentActivity } from '../../present';
import type { ActivityRow } from '../../queries';
import { hostedPage } from './hosted-queries';
import { loadHostedFilters } from './load-hosted-filters';

export const hosted: Handler<typeof activitiesContract.hosted> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const { limit } = input;
  const after = readCursor(input.after);
  const filters = await loadHostedFilters(context, input);
  const wanted = { after, limit: limit + 1, order: 'newest' } as const;
  const rows = await hostedPage(db, tenantId, filters, wanted);
  const page = nextPage(rows, limit, (row) => ({ at: row.starts_at, id: row.id }));
  return { items: page.rows.map((row) => presentHosted(row, now)), next: page.next };
};

export function presentHosted(
  row: ActivityRow,
  now: Date,
): OutputOf<typeof activitiesContract.hosted>['items'][number] {
  return {
    ...presentActivity(row, false, now),
    unitId: row.unit_id,
    status: oneOf(activityStatuses, row.status),
    revision: row.revision,
    taken: row.taken,
    waiting: row.waiting,
    returnedReason: row.returned_reason,
  };
}
