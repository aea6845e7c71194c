import type { Kysely } from 'kysely';
import type { Database } from '@cloud/platform/database/schema.generated';
import { liveStatuses } from '@shared/activities/rules';

/**
 * Sessions of what she is signed up for that overlap with a session of this activity, by start. Whole
 * courses are not compared: between two sessions she is free.
 */
export function clashesOf(
  db: Kysely<Database>,
  tenantId: string,
  personId: string,
  activityId: string,
) {
  return db
    .selectFrom('bookings as b')
    .innerJoin('activities as a', (join) =>
      join.onRef('a.tenant_id', '=', 'b.tenant_id').onRef('a.id', '=', 'b.activity_id'),
    )
    .innerJoin('activity_sessions as theirs', (join) =>
      join
        .onRef('theirs.tenant_id', '=', 'b.tenant_id')
        .onRef('theirs.activity_id', '=', 'b.activity_id')
        .on('theirs.cancelled_at', 'is', null),
    )
    .innerJoin('activity_sessions as ours', (join) =>
      join
        .onRef('ours.tenant_id', '=', 'b.tenant_id')
        .on('ours.activity_id', '=', activityId)
        .on('ours.cancelled_at', 'is', null)
        .onRef('ours.starts_at', '<', 'theirs.ends_at')
        .onRef('ours.ends_at', '>', 'theirs.starts_at'),
    )
    .where('b.tenant_id', '=', tenantId)
    .where('b.person_id', '=', personId)
    .where('b.activity_id', '!=', activityId)
    .where('b.status', 'in', liveStatuses)
    .where('a.status', '=', 'published')
    .orderBy('theirs.starts_at')
    .limit(5)
    .select(['a.title', 'theirs.starts_at', 'theirs.ends_at'])
    .distinct()
    .execute();
}
