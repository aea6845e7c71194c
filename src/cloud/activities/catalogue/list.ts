import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { nextPage, readCursor } from '@cloud/platform/page';
import type { activitiesContract } from '@shared/activities/contract';
import { presentActivity } from '../present';
import type { ActivityRow } from '../queries';
import { liveBookingsOf } from '../booking/booking-queries';
import { loadFilters } from './load-filters';
import { comingPage } from './queries';

export const list: Handler<typeof activitiesContract.list> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const after = readCursor(input.after);
  const filters = await loadFilters(context, input);
  const rows = await comingPage(db, tenantId, filters, { after, limit: input.limit + 1 });
  const page = nextPage(rows, input.limit, (row) => ({ at: row.starts_at, id: row.id }));
  return { items: await presentForCaller(context, page.rows), next: page.next };
};

/** Cards with the caller's own bookings marked. */
export async function presentForCaller(context: OperationContext, rows: readonly ActivityRow[]) {
  const { caller, db, tenantId, now } = context;
  const booked =
    caller.kind === 'person'
      ? await liveBookingsOf(
          db,
          tenantId,
          caller.personId,
          rows.map((row) => row.id),
        )
      : new Map<string, string>();
  return rows.map((row) => presentActivity(row, booked.has(row.id), now));
}
