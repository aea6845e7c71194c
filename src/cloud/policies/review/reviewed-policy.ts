import type { Updateable } from 'kysely';
import * as v from 'valibot';
import { holdersNearest } from '@cloud/organisation/queries';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import { fail } from '@cloud/platform/errors';
import { enqueue } from '@cloud/platform/jobs/enqueue';
import { oneOf } from '@cloud/platform/one-of';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import {
  defineReviewed,
  type ReviewedSubject,
  type ReviewReader,
} from '@cloud/platform/review/reviewed-kind';
import type { PolicyDraft } from '@shared/policies/drafts';
import { listTitle } from '@shared/policies/rules';
import { withChecks } from '@shared/policies/sources';
import { standingLabels, standings } from '@shared/policies/standing';
import { reviewerRoles } from '@shared/organisation/roles';
import { pathAbove, undoSeconds, type ReviewStatus } from '@shared/review/review-rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { notifyOfVersion } from '../follow/notify-followers';
import { policyPublished, policyReturned, policyToReview } from '../notifications';
import {
  lockedPolicies,
  nextVersion,
  policiesById,
  revisionOf,
  writersSince,
  type PolicyRow,
} from '../queries';
import { checksOf } from '../upkeep/checks';
import { readDraft } from '../read-draft';
import { liveColumns, notLive } from './live-columns';

export interface ReviewedPolicy extends ReviewedSubject {
  row: PolicyRow;
  draft: PolicyDraft;
}

/** An undo that began in its last second may end after it; followers hear of what stands. Seconds. */
const undoMargin = 5;

const statuses: Record<string, ReviewStatus> = {
  draft: 'draft',
  'in-review': 'in-review',
  published: 'published',
  withdrawn: 'closed',
};

/** A policy with its last revision, as the review sees it. */
export async function reviewedPolicy(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  row: PolicyRow,
): Promise<ReviewedPolicy> {
  const revision = await revisionOf(db, tenantId, row.id, row.revision);
  if (!revision) throw fail('INTERNAL');
  const draft = withChecks(readDraft(revision.draft), await checksOf(db, tenantId, row.id));
  return {
    id: row.id,
    title: listTitle(draft),
    unitPath: row.unit_path,
    unitName: row.unit_name,
    revision: row.revision,
    status: statuses[row.status] ?? 'closed',
    publishesItself: false,
    writers: await writersSince(db, tenantId, row.id, row.live_revision ?? 0),
    author: revision.written_by,
    // The app shows nothing of it before it is published.
    link: null,
    row,
    draft,
  };
}

/** What residents saw before a version was published, as it is kept while that can be undone. */
const formerly = v.object({
  version: v.number(),
  formerRevision: v.nullable(v.number()),
  formerVersion: v.nullable(v.number()),
  formerSince: v.nullable(v.string()),
});

/**
 * Every revision is reviewed by somebody who wrote nothing of it; a unit's by the unit above, the county's
 * by somebody else of the county. What residents see stays until the new revision is published.
 */
export const policyReview = defineReviewed<ReviewedPolicy>({
  kind: 'policy',
  noun: '政策',
  measure: '条',
  fourEyes: 'by-person',
  afterPublication: 'held-back',
  reviewerRoles,
  notifications: {
    toReview: policyToReview,
    published: policyPublished,
    returned: policyReturned,
  },

  async load(of, ids, lock) {
    const { db, tenantId } = of;
    const rows = await (lock ? lockedPolicies : policiesById)(db, tenantId, ids);
    const subjects = [];
    for (const row of rows) subjects.push(await reviewedPolicy(of, row));
    return subjects;
  },

  drafts: async (_of, subjects) => subjects.map(({ draft }) => draft),

  setStatus: ({ db, tenantId, now }, subjects, status) =>
    update(
      { db, tenantId },
      subjects.map(({ id }) => id),
      { status, updated_at: now },
    ),

  async publish(context, subjects) {
    const { db, tenantId, now } = context;
    const undo = [];
    for (const { id, row, draft, revision } of subjects) {
      const version = await nextVersion(db, tenantId, id);
      await db
        .insertInto('policy_versions')
        .values({ tenant_id: tenantId, policy_id: id, version, revision, published_at: now })
        .execute();
      const live = await liveColumns(tenantId, draft, { revision, version, since: now });
      await update({ db, tenantId }, [id], { ...live, status: 'published', updated_at: now });
      await enqueue(
        context,
        notifyOfVersion,
        { policyId: id, version },
        { startAfter: undoSeconds + undoMargin },
      );
      undo.push({
        version,
        formerRevision: row.live_revision,
        formerVersion: row.live_version,
        formerSince: row.live_since?.toISOString() ?? null,
      });
    }
    return undo;
  },

  async unpublish({ db, tenantId, now }, { id }, undo, status) {
    const { version, formerRevision, formerVersion, formerSince } = v.parse(formerly, undo);
    await db
      .deleteFrom('policy_versions')
      .where('tenant_id', '=', tenantId)
      .where('policy_id', '=', id)
      .where('version', '=', version)
      .execute();
    const before =
      formerRevision === null ? undefined : await revisionOf(db, tenantId, id, formerRevision);
    const columns =
      before === undefined || formerRevision === null || formerVersion === null || !formerSince
        ? notLive
        : await liveColumns(
            tenantId,
            withChecks(readDraft(before.draft), await checksOf(db, tenantId, id)),
            {
              revision: formerRevision,
              version: formerVersion,
              since: new Date(formerSince),
            },
          );
    await update({ db, tenantId }, [id], { ...columns, status, updated_at: now });
    return true;
  },

  async reviewers({ db, tenantId, now }, { unitPath }) {
    const path = pathAbove(unitPath) ?? unitPath;
    return holdersNearest(db, tenantId, { path, roles: reviewerRoles, onDate: shanghaiDate(now) });
  },

  publishedWords: () => '居民已经能看到',

  async lines({ db, tenantId }, ids) {
    const rows = await policiesById(db, tenantId, ids);
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      note: standingLabels[oneOf(standings, row.standing)],
      unitId: row.unit_id,
      unitName: row.unit_name,
    }));
  },
});

async function update(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  ids: readonly string[],
  columns: Updateable<Database['policies']>,
): Promise<void> {
  await db
    .updateTable('policies')
    .set(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(ids))
    .execute();
}
