import * as v from 'valibot';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { draftDifferences } from '@shared/activities/staff/draft-differences';
import { activityDraft, type ActivityDraft } from '@shared/activities/staff/staff-contract';
import type { ActivityRow } from '../queries';
import { callerMayPublish } from './may-publish';
import { tellReviewers } from './tell-reviewers';

/** What the unit above saw last of a published activity, or null when it has seen all. */
export async function seenDraft(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  activityId: string,
): Promise<ActivityDraft | null> {
  const row = await db
    .selectFrom('activities')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', activityId)
    .select('seen_draft')
    .executeTakeFirst();
  return row?.seen_draft == null ? null : v.parse(activityDraft, row.seen_draft);
}

/**
 * Keeps in mind that the unit above has yet to look at what was changed after it let an activity be
 * published; its organisers hear of the first change. What is changed back needs no look.
 * @param row as it was before the change
 */
export async function noteUnseenChange(
  context: OperationContext,
  row: ActivityRow,
  before: ActivityDraft,
  after: ActivityDraft,
): Promise<void> {
  if (row.status !== 'published' || callerMayPublish(context, row)) return;
  const { db, tenantId, now } = context;
  const seen = (await seenDraft(context, row.id)) ?? before;
  const isUnseen = draftDifferences(seen, after).length > 0;
  await db
    .updateTable('activities')
    .set(
      isUnseen
        ? { waits_since: row.waits_since ?? now, seen_draft: JSON.stringify(seen) }
        : { waits_since: null, seen_draft: null },
    )
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  if (isUnseen && row.waits_since === null) {
    await tellReviewers(context, row, {
      title: '有活动发布后改过',
      body: `${row.host_name}改了已经发布的“${after.title}”，居民看到的是改过的。请到管理后台看一看。`,
    });
  }
}
