import { holdersNearest } from '@cloud/organisation/queries';
import { anyOf } from '@cloud/platform/database/any-of';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { publishRightOf } from '@cloud/platform/review/lock-subjects';
import {
  defineReviewed,
  type ReviewedSubject,
  type ReviewReader,
} from '@cloud/platform/review/reviewed-kind';
import { organiserRoles } from '@shared/organisation/roles';
import { pathAbove, type ReviewStatus } from '@shared/review/review-rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { timeSpan } from '@shared/time/time-format';
import { lockGroups } from '../booking/lock-groups';
import { activityPublished, activityReturned, activityToReview } from '../notifications';
import { activities, type ActivityRow } from '../queries';
import { loadDraft } from '../staff/editing/load-draft';

export interface ReviewedActivity extends ReviewedSubject {
  row: ActivityRow;
}

/** An activity as the review sees it. */
export function reviewedActivity(row: ActivityRow): ReviewedActivity {
  return {
    id: row.id,
    title: row.title,
    unitPath: row.unit_path,
    unitName: row.host_name,
    revision: row.revision,
    status: statuses[row.status] ?? 'closed',
    publishesItself: row.publishes_itself,
    writers: [],
    author: null,
    link: { to: 'activity', activityId: row.id },
    row,
  };
}

const statuses: Record<string, ReviewStatus> = {
  draft: 'draft',
  'in-review': 'in-review',
  published: 'published',
  cancelled: 'closed',
};

/** Whether the caller may publish this activity, as it is held now. */
export function callerMayPublish(
  context: Pick<OperationContext, 'caller'>,
  activity: { unit_path: string; publishes_itself: boolean },
): boolean {
  const { unit_path: unitPath, publishes_itself: publishesItself } = activity;
  const held = { unitPath, publishesItself, writers: [] };
  return publishRightOf(context, activityReview, held) === 'yes';
}

/**
 * The unit above reviews what a town or village holds before residents see it. What is published is
 * edited directly, since a new time cannot wait, and reviewed afterwards.
 */
export const activityReview = defineReviewed<ReviewedActivity>({
  kind: 'activity',
  noun: '活动',
  measure: '场',
  fourEyes: 'by-unit',
  afterPublication: 'reviewed-afterwards',
  reviewerRoles: organiserRoles,
  notifications: {
    toReview: activityToReview,
    published: activityPublished,
    returned: activityReturned,
  },

  async load({ db, tenantId }, ids, lock) {
    if (lock) {
      // In the order of an edit, and so that nobody signs up to what is being taken back.
      await lockGroups(db, tenantId, ids);
      await db
        .selectFrom('activities')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', anyOf(ids))
        .orderBy('id')
        .select('id')
        .forNoKeyUpdate()
        .execute();
    }
    return (await rowsOf({ db, tenantId }, ids)).map(reviewedActivity);
  },

  async drafts(of, subjects) {
    const drafts = [];
    for (const { id } of subjects) drafts.push((await loadDraft(of, id)).draft);
    return drafts;
  },

  setStatus: (context, subjects, status) =>
    update(context, subjects, { status, updated_at: context.now }),

  async publish(context, subjects) {
    const { now } = context;
    await update(context, subjects, { status: 'published', published_at: now, updated_at: now });
    return subjects.map(() => ({}));
  },

  async unpublish(context, subject, _undo, status) {
    const { db, tenantId, now } = context;
    const booked = await db
      .selectFrom('bookings')
      .where('tenant_id', '=', tenantId)
      .where('activity_id', '=', subject.id)
      .limit(1)
      .select('id')
      .executeTakeFirst();
    if (booked) return false;
    await update(context, [subject], { status, published_at: null, updated_at: now });
    return true;
  },

  // The county does not hear of every village.
  async reviewers({ db, tenantId, now }, { unitPath }) {
    const above = pathAbove(unitPath);
    if (above === null) return [];
    const onDate = shanghaiDate(now);
    return holdersNearest(db, tenantId, { path: above, roles: organiserRoles, onDate });
  },

  publishedWords: () => '居民现在能看到、能报名了',

  async lines(of, ids) {
    const rows = await rowsOf(of, ids);
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      note: timeSpan(row.starts_at.toISOString(), row.ends_at.toISOString()),
      unitId: row.unit_id,
      unitName: row.host_name,
    }));
  },
});

function rowsOf({ db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>, ids: readonly string[]) {
  return activities(db, tenantId)
    .where('a.id', '=', anyOf(ids))
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .execute();
}

async function update(
  { db, tenantId }: OperationContext,
  subjects: readonly ReviewedActivity[],
  columns: { status: string; updated_at: Date; published_at?: Date | null },
): Promise<void> {
  await db
    .updateTable('activities')
    .set(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(subjects.map(({ id }) => id)))
    .execute();
}
