import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import type { ActivityDetail } from '@shared/activities/views';
import { unitsByIds } from '@cloud/organisation/queries';
import { organisesAt } from '../access';
import { presentDetail } from '../present';
import { activityById, groupsOf, seriesName, sessionsOf } from '../queries';
import { liveBookingsOf } from '../booking/booking-queries';

export const detail: Handler<typeof activitiesContract.detail> = ({ input, context }) =>
  loadDetail(context, input.activityId);

/** One activity as the caller may see it: a draft is there for its organisers only. */
export async function loadDetail(
  context: OperationContext,
  activityId: string,
): Promise<ActivityDetail> {
  const { caller, db, tenantId, now } = context;
  const row = await activityById(db, tenantId, activityId);
  const isPublic = row?.status === 'published' || row?.status === 'cancelled';
  if (!row || !(isPublic || organisesAt(context, row.unit_path))) throw fail('NOT_FOUND');

  const booked =
    caller.kind === 'person'
      ? await liveBookingsOf(db, tenantId, caller.personId, [row.id])
      : new Map<string, string>();
  const attended = row.attended_series_id;
  const parts = {
    sessions: await sessionsOf(db, tenantId, row.id),
    groups: await groupsOf(db, tenantId, row.id),
    units: row.allowed_unit_ids.length ? await unitsByIds(db, tenantId, row.allowed_unit_ids) : [],
    attendedSeriesName: attended ? await seriesName(db, tenantId, attended) : null,
    bookingId: booked.get(row.id) ?? null,
  };
  return presentDetail(row, parts, now);
}
