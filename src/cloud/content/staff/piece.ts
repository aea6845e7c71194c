import { namesOf } from '@cloud/people/queries';
import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import type { contentContract } from '@shared/content/contract';
import { isLive, stateOfRow } from '../present';
import { historyOf, pieceById, revisionOf } from '../queries';
import { readDraft } from '../read-draft';
import { reviewDecision } from './decide';

const decisions = ['sent', 'returned', 'published', 'withdrawn'] as const;

export const piece: Handler<typeof contentContract.piece> = async ({ input, context }) => {
  const { db, tenantId, now } = context;
  const row = await pieceById(db, tenantId, input.pieceId);
  const revision = row && (await revisionOf(db, tenantId, row.id, row.revision));
  if (!row || !revision) throw fail('NOT_FOUND');
  return {
    id: row.id,
    draft: readDraft(revision.draft),
    revision: row.revision,
    state: stateOfRow(row, now),
    isLive: isLive(row, now),
    review: await reviewDecision(context, row),
    history: await loadHistory(context, row.id),
  };
};

/** Newest first; a revision stands below what became of it. */
async function loadHistory({ db, tenantId }: OperationContext, pieceId: string) {
  const { written, decided } = await historyOf(db, tenantId, pieceId);
  const events = [
    ...decided.map((each) => ({
      revision: each.revision,
      what: oneOf(decisions, each.decision),
      at: each.decided_at,
      by: each.decided_by,
      reason: each.reason,
    })),
    ...written.map((each) => ({
      revision: each.revision,
      what: 'written' as const,
      at: each.written_at,
      by: each.written_by,
      reason: null,
    })),
  ].sort((one, other) => other.at.getTime() - one.at.getTime());
  const names = await namesOf(
    db,
    tenantId,
    events.map(({ by }) => by),
  );
  return events.map(({ revision, what, at, by, reason }) => ({
    revision,
    what,
    at: at.toISOString(),
    byName: names.get(by) ?? null,
    reason,
  }));
}
