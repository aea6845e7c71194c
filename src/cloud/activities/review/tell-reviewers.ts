import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import { notifyMany } from '@cloud/platform/notify/notify-many';
import { holdersNearest } from '@cloud/organisation/queries';
import { pathAbove } from '@shared/activities/staff/review-rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { organisers } from '../access';
import type { ActivityRow } from '../queries';

/**
 * Tells the organisers of the nearest unit above that has any: the county does not hear of every village.
 * @returns how many were told
 */
export async function tellReviewers(
  context: OperationContext,
  activity: Pick<ActivityRow, 'id' | 'unit_path'>,
  message: { title: string; body: string; dedupeKey: string },
): Promise<number> {
  const { db, tenantId, now } = context;
  const above = pathAbove(activity.unit_path);
  if (above === null) return 0;
  const people = await holdersNearest(db, tenantId, {
    path: above,
    roles: organisers,
    onDate: shanghaiDate(now),
  });
  const others = people.filter((personId) => personId !== personOf(context));
  await notifyMany(
    context,
    others.map((personId) => ({
      personId,
      kind: 'activity-to-review',
      ...message,
      link: `/domains/activities/pages/detail/index?id=${activity.id}`,
    })),
  );
  return others.length;
}
