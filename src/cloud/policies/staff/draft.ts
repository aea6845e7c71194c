import { namesOf } from '@cloud/people/queries';
import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { Handler } from '@cloud/platform/operation/handler';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { publishRightOf } from '@cloud/platform/review/lock-subjects';
import { presentReturn } from '@cloud/platform/review/present-return';
import { reviewStanding, type ReviewRow } from '@cloud/platform/review/review-rows';
import type { policiesContract } from '@shared/policies/contract';
import { policyStatuses } from '@shared/policies/views';
import { historyOf, policyById } from '../queries';
import { readDraft } from '../read-draft';
import { policyReview, reviewedPolicy } from '../review/reviewed-policy';
import { publishProblems } from './check-draft';

export const draft: Handler<typeof policiesContract.draft> = async ({ input, context }) => {
  const { db, tenantId } = context;
  const row = await policyById(db, tenantId, input.policyId);
  if (!row) throw fail('NOT_FOUND');
  const reviewed = await reviewedPolicy(context, row);
  const { returned } = await reviewStanding(context, policyReview.kind, row.id);
  // What was returned last, or else what residents see.
  const compared = returned ? returned.reviewed_draft : row.live;
  return {
    id: row.id,
    draft: reviewed.draft,
    revision: row.revision,
    status: oneOf(policyStatuses, row.status),
    isLive: row.live_revision !== null,
    problems: await publishProblems(context, reviewed.draft),
    mayPublish: publishRightOf(context, policyReview, reviewed),
    lastReturn: await presentReturn(context, returned),
    reviewedDraft: compared === null ? null : readDraft(compared),
    liveDraft: row.live === null ? null : readDraft(row.live),
    history: await loadHistory(context, row.id),
  };
};

interface Event {
  revision: number;
  what: 'written' | 'sent' | 'returned' | 'published' | 'withdrawn';
  at: Date;
  by: string | null;
  reason: string | null;
}

/** Newest first; a revision stands below what became of it. */
async function loadHistory({ db, tenantId }: OperationContext, policyId: string) {
  const { written, reviews, withdrawn } = await historyOf(db, tenantId, policyId);
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
  const people = events.flatMap(({ by }) => by ?? []);
  const names = await namesOf(db, tenantId, people);
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
  const asked: Event = {
    revision,
    what: 'sent',
    at: review.requested_at,
    by: review.requested_by,
    reason: null,
  };
  if (review.decided_at === null || (state !== 'returned' && state !== 'published')) return [asked];
  return [{ revision, what: state, at: review.decided_at, by: review.decided_by, reason }, asked];
}
