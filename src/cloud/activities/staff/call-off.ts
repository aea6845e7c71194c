import { sql } from 'kysely';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { lockGroups, writeGroups, type LockedGroup } from '../booking/lock-groups';
import { activityById } from '../queries';
import { endRequest } from '@cloud/platform/review/note-edit';
import { activityReview, callerMayPublish } from '../review/reviewed-activity';
import { announce } from '../notify-everyone';

export const callOff: Handler<typeof activitiesContract.callOff> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const groups = await lockGroups(db, tenantId, [input.activityId]);
  const activity = await activityById(db, tenantId, input.activityId);
  if (!activity) throw fail('NOT_FOUND');
  if (activity.status !== 'published' || activity.ends_at <= now) throw errors.NOT_RUNNING();

  await db
    .updateTable('activities')
    .set((row) => ({
      status: 'cancelled',
      cancel_reason: input.reason,
      revision: row('revision', '+', 1),
      updated_at: now,
    }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activity.id)
    .execute();
  // Its page stays public, so cancelling must not end a review that is still due.
  if (callerMayPublish(context, activity)) await endRequest(context, activityReview, activity.id);
  await takeOffersBack(context, activity.id, groups);
  const notified = await announce(context, {
    activityId: activity.id,
    kind: 'called-off',
    note: input.reason,
  });

  context.audit({ target: activity.id, unitId: activity.unit_id, detail: { notified } });
  return { notified };
};

/** Open offers go back to waiting: nobody is to answer one for an activity that does not take place. */
async function takeOffersBack(
  { db, tenantId, now }: OperationContext,
  activityId: string,
  groups: readonly LockedGroup[],
): Promise<void> {
  const offers = await db
    .updateTable('bookings')
    .set({
      status: 'waiting',
      waiting_since: sql`coalesce(waiting_since, created_at)`,
      offer_expires_at: null,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('status', '=', 'offered')
    .returning(['id', 'quota_id', 'party_size', 'passed_over'])
    .execute();
  for (const { id, quota_id, party_size: partySize, passed_over: passedOver } of offers) {
    const group = groups.find((each) => each.id === quota_id);
    if (!group) throw new Error('an offer was taken back without the lock of its group');
    group.taken -= partySize;
    group.waiting.push({ id, partySize, passedOver });
  }
  if (offers.length > 0) await writeGroups(db, tenantId, groups);
}
