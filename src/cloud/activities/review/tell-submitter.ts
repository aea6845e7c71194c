import { notify } from '@cloud/platform/notify/notify';
import { personOf, type OperationContext } from '@cloud/platform/operation/operation-context';
import type { ActivityRow } from '../queries';

type Verdict = { deed: 'published' } | { deed: 'returned'; reason: string };

/** Tells whoever sent it to review what became of it, unless she did it herself. */
export async function tellSubmitter(
  context: OperationContext,
  activity: Pick<ActivityRow, 'id' | 'title' | 'submitted_by'>,
  verdict: Verdict,
): Promise<void> {
  const { id, title, submitted_by: submittedBy } = activity;
  if (submittedBy === null || submittedBy === personOf(context)) return;
  const isOut = verdict.deed === 'published';
  await notify(context, {
    personId: submittedBy,
    kind: `activity-${verdict.deed}`,
    title: isOut ? '活动发布了' : '活动退回来了',
    body: isOut
      ? `“${title}”通过审核，居民现在能看到、能报名了。`
      : `“${title}”要改一改再送审。说明：${verdict.reason}`,
    link: `/domains/activities/pages/detail/index?id=${id}`,
    dedupeKey: `activity-${verdict.deed} ${id} ${context.now.toISOString()}`,
  });
}
