import type { Updateable } from 'kysely';
import * as v from 'valibot';
import { holdersNearest } from '@cloud/organisation/queries';
import { anyOf } from '@cloud/platform/database/any-of';
import type { Database } from '@cloud/platform/database/schema.generated';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import {
  defineReviewed,
  type ReviewedSubject,
  type ReviewReader,
} from '@cloud/platform/review/reviewed-kind';
import type { PieceDraft } from '@shared/content/drafts';
import { listTitle } from '@shared/content/rules';
import { pieceKindNames, pieceKinds } from '@shared/content/views';
import { reviewerRoles } from '@shared/organisation/roles';
import { pathAbove, type ReviewStatus } from '@shared/review/review-rules';
import { dayAndTime } from '@shared/time/time-format';
import { shanghaiDate } from '@shared/time/shanghai';
import { contentPublished, contentReturned, contentToReview } from '../notifications';
import { lockedPieces, piecesById, revisionOf, writersSince, type PieceRow } from '../queries';
import { readDraft } from '../read-draft';
import { liveColumns } from './live-columns';

export interface ReviewedPiece extends ReviewedSubject {
  row: PieceRow;
  draft: PieceDraft;
}

const statuses: Record<string, ReviewStatus> = {
  draft: 'draft',
  'in-review': 'in-review',
  published: 'published',
  withdrawn: 'closed',
};

/** A piece with its last revision, as the review sees it. */
export async function reviewedPiece(
  { db, tenantId }: Pick<ReviewReader, 'db' | 'tenantId'>,
  row: PieceRow,
): Promise<ReviewedPiece> {
  const revision = await revisionOf(db, tenantId, row.id, row.revision);
  if (!revision) throw fail('INTERNAL');
  const draft = readDraft(revision.draft);
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

/** What residents saw before a revision was published, as it is kept while that can be undone. */
const formerlyLive = v.object({
  live: v.unknown(),
  live_revision: v.nullable(v.number()),
  live_from: v.nullable(v.string()),
  live_until: v.nullable(v.string()),
  live_pinned: v.boolean(),
  live_position: v.number(),
  live_theme_id: v.nullable(v.string()),
});

/**
 * Every revision is reviewed by somebody who wrote nothing of it; a unit's by the unit above, the county's
 * by somebody else of the county. What residents see stays until the new revision is published.
 */
export const pieceReview = defineReviewed<ReviewedPiece>({
  kind: 'article',
  noun: '稿子',
  measure: '篇',
  fourEyes: 'by-person',
  afterPublication: 'held-back',
  reviewerRoles,
  notifications: {
    toReview: contentToReview,
    published: contentPublished,
    returned: contentReturned,
  },

  async load(of, ids, lock) {
    const { db, tenantId } = of;
    const rows = await (lock ? lockedPieces : piecesById)(db, tenantId, ids);
    const pieces = [];
    for (const row of rows) pieces.push(await reviewedPiece(of, row));
    return pieces;
  },

  drafts: async (_of, pieces) => pieces.map(({ draft }) => draft),

  setStatus: ({ db, tenantId, now }, pieces, status) =>
    update(
      { db, tenantId },
      pieces.map(({ id }) => id),
      { status, updated_at: now },
    ),

  async publish({ db, tenantId, now }, pieces) {
    for (const { id, row, draft } of pieces) {
      const live = liveColumns(row, draft, now);
      await update({ db, tenantId }, [id], { ...live, status: 'published', updated_at: now });
    }
    return pieces.map(({ row }) => ({
      live: row.live,
      live_revision: row.live_revision,
      live_from: row.live_from,
      live_until: row.live_until,
      live_pinned: row.live_pinned,
      live_position: row.live_position,
      live_theme_id: row.live_theme_id,
    }));
  },

  async unpublish({ db, tenantId, now }, { id }, undo, status) {
    const { live, ...columns } = v.parse(formerlyLive, undo);
    await update({ db, tenantId }, [id], {
      ...columns,
      live: live === null ? null : JSON.stringify(live),
      status,
      updated_at: now,
    });
    return true;
  },

  async reviewers({ db, tenantId, now }, { unitPath }) {
    const path = pathAbove(unitPath) ?? unitPath;
    return holdersNearest(db, tenantId, { path, roles: reviewerRoles, onDate: shanghaiDate(now) });
  },

  publishedWords: ({ row }, now) =>
    row.live_from && row.live_from > now ? `${dayAndTime(row.live_from)}起显示` : '居民已经能看到',

  async lines({ db, tenantId }, ids) {
    const rows = await piecesById(db, tenantId, ids);
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      note: pieceKindNames[oneOf(pieceKinds, row.kind)],
      unitId: row.unit_id,
      unitName: row.unit_name,
    }));
  },
});

async function update(
  { db, tenantId }: Pick<OperationContext, 'db' | 'tenantId'>,
  ids: readonly string[],
  columns: Updateable<Database['content_pieces']>,
): Promise<void> {
  await db
    .updateTable('content_pieces')
    .set(columns)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', anyOf(ids))
    .execute();
}
