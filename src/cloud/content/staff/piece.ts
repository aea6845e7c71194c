import { namesOf } from '@cloud/people/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { publishRightOf } from '@cloud/platform/review/lock-subjects';
import { presentReturn } from '@cloud/platform/review/present-return';
import { reviewStanding, type ReviewRow } from '@cloud/platform/review/review-rows';
import type { contentContract } from '@shared/content/contract';
import { isLive, stateOfRow } from '../present';
import { historyOf, pieceById } from '../queries';
import { readDraft } from '../read-draft';
import { pieceReview, reviewedPiece } from '../review/reviewed-piece';

export const piece: Handler<typeof contentContract.piece> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const row = await pieceById(db, tenantId, input.pieceId);
  if (!row) throw fail('NOT_FOUND');
  const reviewed = await reviewedPiece(context, row);
  const { returned } = await reviewStanding(context, pieceReview.kind, row.id);
  // What was returned last, or else what residents see.
  const compared = returned ? returned.reviewed_draft : row.live;
  return {
    id: row.id,
    draft: reviewed.draft,
    revision: row.revision,
    state: stateOfRow(row, now),
    isLive: isLive(row, now),
    mayPublish: publishRightOf(context, pieceReview, reviewed),
    lastReturn: await presentReturn(context, returned),
    reviewedDraft: compared === null ? null : readDraft(compared),
    history: await loadHistory(context, row.id),
  };
};

type Step = 'written' | 'sent' | 'returned' | 'published' | 'withdrawn';

interface Event {
  revision: number;
  what: Step;
  at: Date;
  by: string | null;
  reason: string | null;
}

/** Newest first; a revision stands below what became of it. */
async function loadHistory({ db, tenantId }: OperationContext, pieceId: string) {
  const { written, reviews, withdrawn } = await historyOf(db, tenantId, pieceId);
  const events: Event[] = [
    ...reviews.flatMap(eventsOf),
    ...withdrawn.map(({ revision, withdrawn_by: by, withdrawn_at: at, reason }) => ({
      revision,
      what: 'withdrawn' as const,
      at,
      by,
      reason,
    })),
    ...written.map(({ revision, written_by: by, written_at: at }) => ({
      revision,
      what: 'written' as const,
      at,
      by,
      reason: null,
    })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime());
  const names = await namesOf(
    db,
    tenantId,
    events.flatMap(({ by }) => by ?? []),
  );
  return events.map(({ revision, what, at, by, reason }) => ({
    revision,
    what,
    at: at.toISOString(),
    byName: (by !== null && names.get(by)) || null,
    reason,
  }));
}

/** The decision above the request. */
function eventsOf(review: ReviewRow): Event[] {
  const { revision, state, reason } = review;
  const sent = { revision, at: review.requested_at, by: review.requested_by };
  const asked: Event = { ...sent, what: 'sent', reason: null };
  if (review.decided_at === null || (state !== 'returned' && state !== 'published')) return [asked];
  return [{ revision, what: state, at: review.decided_at, by: review.decided_by, reason }, asked];
}
