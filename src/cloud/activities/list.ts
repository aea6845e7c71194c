import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import type { OperationContext } from '@cloud/platform/operation-context';
import { nextPage, readCursor } from '@cloud/platform/page';
import { unitById } from '@cloud/organisation/queries';
import type { activitiesContract } from '@shared/activities/contract';
import { presentActivity } from './present';
import { comingActivities, liveBookingsOf, type ActivityRow } from './queries';

export const list: Handler<typeof activitiesContract.list> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const after = readCursor(input.after);
  const unitPath = input.unitId === undefined ? undefined : await pathOf(context, input.unitId);

  const rows = await comingActivities(db, tenantId, {
    now,
    after,
    limit: input.limit + 1,
    unitPath,
    seriesId: input.seriesId,
  });
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

async function pathOf(context: OperationContext, unitId: string): Promise<string> {
  const unit = await unitById(context.db, context.tenantId, unitId);
  if (!unit) throw fail('NOT_FOUND');
  return unit.path;
}
