import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/handler';
import type { OperationContext } from '@cloud/platform/operation-context';
import type { activitiesContract, ActivityDetail } from '@shared/activities/contract';
import { organisesAt } from './access';
import { presentDetail } from './present';
import { activityById, liveBookingsOf, sessionsOf } from './queries';

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

  const sessions = await sessionsOf(db, tenantId, row.id);
  const booked =
    caller.kind === 'person'
      ? await liveBookingsOf(db, tenantId, caller.personId, [row.id])
      : new Map<string, string>();
  return presentDetail(row, sessions, booked.get(row.id) ?? null, now);
}
