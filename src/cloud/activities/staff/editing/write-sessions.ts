import { ids } from '@cloud/platform/database/ids';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { ActivityDraft } from '@shared/activities/staff/staff-contract';
import { sessionRows } from './insert-activities';

/**
 * Makes the sessions of an activity those of its draft, in order. One that stays keeps its id; one
 * that is at another time is reminded of again.
 */
export async function writeSessions(
  { db, tenantId }: OperationContext,
  activityId: string,
  sessions: ActivityDraft['sessions'],
): Promise<void> {
  const there = await db
    .selectFrom('activity_sessions')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .orderBy('position')
    .select(['id', 'position', 'topic', 'starts_at', 'ends_at'])
    .execute();
  for (const [index, { topic = '', startsAt, endsAt }] of sessions.entries()) {
    const row = there[index];
    if (!row) continue;
    const startsAsBefore = row.starts_at.toISOString() === startsAt;
    if (startsAsBefore && row.ends_at.toISOString() === endsAt && row.topic === topic) continue;
    const again = startsAsBefore ? {} : { day_reminder_at: null, hours_reminder_at: null };
    await db
      .updateTable('activity_sessions')
      .set({ topic, starts_at: startsAt, ends_at: endsAt, ...again })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', row.id)
      .execute();
  }
  const gone = there.slice(sessions.length).map(({ id }) => id);
  if (gone.length > 0) {
    await db
      .deleteFrom('activity_sessions')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', ids(gone))
      .execute();
  }
  const added = sessions.slice(there.length);
  if (added.length > 0) {
    const from = (there.at(-1)?.position ?? -1) + 1;
    await db
      .insertInto('activity_sessions')
      .values(sessionRows(tenantId, activityId, added, from))
      .execute();
  }
}
