import { anyOf } from '@cloud/platform/database/any-of';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { PairedSessions } from '@shared/activities/staff/pair-sessions';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import type { KeptSession } from './load-draft';
import { sessionRows } from './insert-activities';

type DraftSession = ActivityDraft['sessions'][number];

/**
 * Makes the sessions of an activity those of its draft. One that stays keeps its id at whatever time it
 * is; one that starts at another time is reminded of again. What residents have seen is called off and
 * not deleted.
 */
export async function writeSessions(
  context: OperationContext,
  activityId: string,
  { stays, dropped, added }: PairedSessions<KeptSession, DraftSession>,
  { isPublished, reason }: { isPublished: boolean; reason: string | undefined },
): Promise<void> {
  const { db, tenantId } = context;
  for (const { before, after } of stays) {
    const { topic = '', startsAt, endsAt } = after;
    const startsAsBefore = before.startsAt === startsAt;
    const isSame = startsAsBefore && before.endsAt === endsAt && (before.topic ?? '') === topic;
    if (isSame) continue;
    const again = startsAsBefore ? {} : { day_reminder_at: null, hours_reminder_at: null };
    await db
      .updateTable('activity_sessions')
      .set({ topic, starts_at: startsAt, ends_at: endsAt, ...again })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', before.id)
      .execute();
  }
  const gone = dropped.map(({ id }) => id);
  if (isPublished) await callOffSessions(context, gone, reason ?? '');
  else await deleteSessions(context, gone);
  if (added.length > 0) {
    await db
      .insertInto('activity_sessions')
      .values(sessionRows(tenantId, activityId, added))
      .execute();
  }
}

/** They stay, struck through, with the reason. */
export async function callOffSessions(
  { db, tenantId, now }: Pick<OperationContext, 'db' | 'tenantId' | 'now'>,
  sessionIds: readonly string[],
  reason: string,
): Promise<void> {
  if (sessionIds.length === 0) return;
  await db
    .updateTable('activity_sessions')
    .set({ cancelled_at: now, cancel_reason: reason })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(sessionIds))
    .execute();
}

async function deleteSessions(
  { db, tenantId }: OperationContext,
  sessionIds: readonly string[],
): Promise<void> {
  if (sessionIds.length === 0) return;
  await db
    .deleteFrom('activity_sessions')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(sessionIds))
    .execute();
}
