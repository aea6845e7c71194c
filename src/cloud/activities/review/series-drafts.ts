import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { mostAtOnce } from '@shared/review/review-contract';
import { activityById } from '../queries';

export const seriesDrafts: Handler<typeof activitiesContract.seriesDrafts> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const activity = await activityById(db, tenantId, input.activityId);
  if (!activity) throw fail('NOT_FOUND');
  const rows = await db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('status', '=', 'draft')
    .where('unit_id', '=', activity.unit_id)
    .where('series_id', '=', activity.series_id)
    .where('id', '!=', activity.id)
    .where('sign_up_closes_at', '>', now)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(mostAtOnce - 1)
    .select(['id', 'revision', 'title', 'starts_at', 'ends_at', 'copied_from'])
    .execute();
  const origin = activity.copied_from ?? activity.id;
  return {
    items: rows.map((row) => ({
      activityId: row.id,
      revision: row.revision,
      title: row.title,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      isCopy: row.id === origin || row.copied_from === origin || row.copied_from === activity.id,
    })),
  };
};
