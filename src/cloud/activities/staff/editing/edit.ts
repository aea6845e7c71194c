import { anyOf } from '@cloud/platform/database/any-of';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { changesToAnnounce } from '@shared/activities/staff/changes-to-announce';
import { planGroups, type GroupPlan } from '@shared/activities/staff/draft-rules';
import { pairSessions } from '@shared/activities/staff/pair-sessions';
import { messagesADay } from '@shared/activities/roster/message-contract';
import { lockGroups } from '../../booking/lock-groups';
import { offerFreePlaces } from '../../booking/waitlist/offer-places';
import { shortenOffers } from '../../booking/waitlist/shorten-offers';
import { beginOfDay } from '../../messages/message-preview';
import { messagesSince } from '../../messages/queries';
import { noteActivityEdit } from '../../review/note-activity-edit';
import { callerMayPublish } from '../../review/reviewed-activity';
import { announce } from '../../notify-everyone';
import { checkDraft } from './check-draft';
import { draftColumns } from './draft-columns';
import { groupRows } from './insert-activities';
import { latestVersion } from './latest-version';
import { loadDraft } from './load-draft';
import { writeSessions } from './write-sessions';

export const edit: Handler<typeof activitiesContract.edit> = async ({ input, context, errors }) => {
  const { db, tenantId, now } = context;
  const { activityId, draft, note } = input;
  // From here to COMMIT nobody signs up and nobody else edits.
  const locked = await lockGroups(db, tenantId, [activityId]);
  const { row, draft: before } = await loadDraft(context, activityId);
  if (row.status === 'cancelled') throw errors.NOT_EDITABLE();
  const overtaken = async () =>
    errors.CHANGED_MEANWHILE({ data: await latestVersion(context, activityId) });
  if (row.revision !== input.revision) throw await overtaken();
  const host = await checkDraft(context, draft, errors);
  if (row.status === 'published' && host.id !== row.unit_id && !mayPublishAt(context, host)) {
    // Otherwise a draft could be published as a village's and then moved to the town without review.
    const reason = '这个单位的活动要先审核，已经发布的不能换过去';
    throw errors.BAD_DRAFT({ data: { field: 'unitId', reason } });
  }
  const isPublished = row.status === 'published';
  const sessions = pairSessions(before.sessions, draft.sessions);
  if (sessions.unknown.length > 0) throw await overtaken();
  if (isPublished && sessions.dropped.some(({ startsAt }) => new Date(startsAt) <= now)) {
    const reason = '已经开始的场次去不掉';
    throw errors.BAD_DRAFT({ data: { field: 'sessions', reason } });
  }
  const kept = locked.map(({ id, taken, waiting }) => ({
    id,
    name: before.groups.find((group) => group.id === id)?.name ?? '',
    taken,
    waiting: waiting.map(({ partySize }) => partySize),
  }));
  const plan = planGroups(kept, draft.groups);
  if (plan.outcome === 'unknown-group') throw await overtaken();
  if (plan.outcome === 'too-small') {
    throw errors.PLACES_TAKEN({ data: { groupName: plan.groupName, taken: plan.taken } });
  }

  const revision = row.revision + 1;
  const edited = await db
    .updateTable('activities')
    .set({
      ...(await draftColumns(context, draft, host)),
      revision,
      updated_at: now,
      edited_by: personOf(context),
      edited_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    // Deleting takes no lock of groups, and nothing is written over what somebody else decided on.
    .where('status', '=', row.status)
    .where('revision', '=', row.revision)
    .returning('id')
    .executeTakeFirst();
  if (!edited) throw await overtaken();
  await writeSessions(context, activityId, sessions, { isPublished, reason: note });
  await writePlan(context, activityId, plan);
  await noteActivityEdit(context, row, { before, after: draft, unitPath: host.path });
  await shortenOffers(context, activityId);
  // Places that were added go to those who wait first.
  await offerFreePlaces(context, activityId, await lockGroups(db, tenantId, [activityId]));

  const changes = changesToAnnounce(before, draft);
  if (isPublished && changes.length === 0 && note !== undefined) {
    // Only the note is sent: that is a message like any other and counts towards their limit.
    const sent = await messagesSince(db, tenantId, activityId, beginOfDay(now));
    if (sent >= messagesADay) throw errors.TOO_MANY_TODAY();
  }
  const isNews = isPublished && (changes.length > 0 || note !== undefined);
  const notified = isNews
    ? await announce(context, { activityId, kind: 'changed', changes, note })
    : 0;
  context.audit({ target: activityId, unitId: host.id, detail: { revision, notified } });
  return { activityId, revision, notified };
};

function mayPublishAt(context: OperationContext, host: Awaited<ReturnType<typeof checkDraft>>) {
  return callerMayPublish(context, {
    unit_path: host.path,
    publishes_itself: host.publishesItself,
  });
}

async function writePlan(
  { db, tenantId }: OperationContext,
  activityId: string,
  plan: Extract<GroupPlan, { outcome: 'ok' }>,
): Promise<void> {
  for (const { id, name, places } of plan.changed) {
    await db
      .updateTable('activity_quotas')
      .set({ name, places })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .execute();
  }
  const { last } = await db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  if (plan.added.length > 0) {
    const rows = groupRows(tenantId, activityId, plan.added, (last ?? -1) + 1);
    await db.insertInto('activity_quotas').values(rows).execute();
  }
  if (plan.removed.length > 0) await removeGroups({ db, tenantId }, activityId, plan.removed);
}

/** What was given back in them is kept, under the first group that stays. */
async function removeGroups(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  activityId: string,
  removed: readonly string[],
): Promise<void> {
  const stays = await db
    .selectFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('id', 'not in', removed)
    .orderBy('position')
    .limit(1)
    .select('id')
    .executeTakeFirst();
  if (!stays) throw fail('INTERNAL');
  await db
    .updateTable('bookings')
    .set({ quota_id: stays.id })
    .where('tenant_id', '=', tenantId)
    .where('activity_id', '=', activityId)
    .where('quota_id', '=', anyOf(removed))
    .execute();
  await db
    .deleteFrom('activity_quotas')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(removed))
    .execute();
}
