import * as v from 'valibot';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { draftDifferences } from '@shared/activities/staff/draft-differences';
import { activityDraft, type ActivityDraft } from '@shared/activities/staff/staff-contract';
import { shanghaiDate } from '@shared/time/shanghai';
import type { ActivityRow } from '../queries';
import { callerMayPublish } from './may-publish';
import { tellReviewers } from './tell-reviewers';

/** What the unit above saw last of an activity and since when it has not looked; nulls when it has seen all. */
export async function lastLook(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  activityId: string,
): Promise<{ seen: ActivityDraft | null; since: Date | null }> {
  const row = await db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    .select(['seen_draft', 'waits_since'])
    .executeTakeFirst();
  if (row?.seen_draft == null) return { seen: null, since: null };
  return { seen: v.parse(activityDraft, row.seen_draft), since: row.waits_since };
}

/**
 * Keeps in mind that the unit above has yet to look at what was changed after it let an activity be
 * published; its organisers hear of it once a day at most. What is changed back needs no look.
 * @param row as it was before the change
 */
export async function noteUnseenChange(
  context: OperationContext,
  row: ActivityRow,
  before: ActivityDraft,
  after: ActivityDraft,
): Promise<void> {
  if (row.status !== 'published') return;
  const { db, tenantId, now } = context;
  const { seen, since } = await lastLook(context, row.id);
  const isUnseen = draftDifferences(seen ?? before, after).length > 0;
  // Her own change is one that somebody above has seen; what waited before goes on waiting.
  if (callerMayPublish(context, row) && (seen === null || isUnseen)) return;
  await db
    .updateTable('activities')
    .set(
      isUnseen
        ? { waits_since: since ?? now, seen_draft: JSON.stringify(seen ?? before) }
        : { waits_since: null, seen_draft: null },
    )
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  if (isUnseen && since === null) {
    await tellReviewers(context, row, {
      title: '有活动发布后改过',
      body: `${row.host_name}改了已经发布的“${after.title}”，居民看到的是改过的。请到管理后台看一看。`,
      dedupeKey: `activity-changed ${row.id} ${shanghaiDate(now)}`,
    });
  }
}
