import { randomBytes } from 'node:crypto';
import { newId } from '@cloud/platform/new-id';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { newCode } from '@shared/signing/short-code';
import { draftColumns } from './draft-columns';

interface NewActivities {
  drafts: readonly ActivityDraft[];
  host: { id: string; path: string };
  /** The one that they are copies of. */
  copiedFrom?: { id: string; fee_cents: number };
}

type Columns = Awaited<ReturnType<typeof draftColumns>>;

/** Writes drafts, all of them in a statement a table; gives their ids in order. */
export async function insertActivities(
  context: OperationContext,
  { drafts, host, copiedFrom }: NewActivities,
): Promise<string[]> {
  const { db, tenantId, now } = context;
  const created: { id: string; draft: ActivityDraft; columns: Columns }[] = [];
  for (const draft of drafts) {
    created.push({ id: newId(), draft, columns: await draftColumns(context, draft, host) });
  }
  await db
    .insertInto('activities')
    .values(
      created.map(({ id, columns }) => ({
        ...columns,
        tenant_id: tenantId,
        id,
        code: newCode((count) => randomBytes(count)),
        status: 'draft',
        fee_cents: copiedFrom?.fee_cents ?? 0,
        copied_from: copiedFrom?.id ?? null,
        created_by: personOf(context),
        created_at: now,
        updated_at: now,
      })),
    )
    .execute();
  await db
    .insertInto('activity_sessions')
    .values(created.flatMap(({ id, draft }) => sessionRows(tenantId, id, draft.sessions)))
    .execute();
  await db
    .insertInto('activity_quotas')
    .values(created.flatMap(({ id, draft }) => groupRows(tenantId, id, draft.groups)))
    .execute();
  return created.map(({ id }) => id);
}

/** Each is a session of its own, whatever it was copied from. */
export function sessionRows(
  tenantId: string,
  activityId: string,
  sessions: ActivityDraft['sessions'],
) {
  return sessions.map(({ topic, startsAt, endsAt }) => ({
    tenant_id: tenantId,
    id: newId(),
    activity_id: activityId,
    topic: topic ?? '',
    starts_at: startsAt,
    ends_at: endsAt,
  }));
}

/** @param from the position of the first one */
export function groupRows(
  tenantId: string,
  activityId: string,
  groups: readonly { name: string; places: number }[],
  from = 0,
) {
  return groups.map(({ name, places }, index) => ({
    tenant_id: tenantId,
    id: newId(),
    activity_id: activityId,
    position: from + index,
    name,
    places,
  }));
}
