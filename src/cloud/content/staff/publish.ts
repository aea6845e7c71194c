import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { contentContract } from '@shared/content/contract';
import type { PieceDraft } from '@shared/content/drafts';
import { plannedTimes, stateOf } from '@shared/content/rules';
import { dayAndTime } from '@shared/time/day-and-time';
import { lockedPiece, revisionOf, type PieceRow } from '../queries';
import { readDraft } from '../read-draft';
import { decide, reviewDecision, tellWriter } from './decide';

export const publish: Handler<typeof contentContract.publish> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const row = await lockedPiece(db, tenantId, input.pieceId);
  if (!row) throw fail('NOT_FOUND');
  if (row.revision !== input.revision) throw errors.CHANGED_MEANWHILE();
  if (row.status !== 'in-review') throw errors.NOT_IN_REVIEW();
  const decision = await reviewDecision(context, row);
  if (decision === 'own-work') throw errors.OWN_WORK();
  if (decision === 'same-unit') throw errors.REVIEWED_ABOVE();
  const revision = await revisionOf(db, tenantId, row.id, row.revision);
  if (!revision) throw fail('INTERNAL');
  const live = liveColumns(row, readDraft(revision.draft), now);
  if (live.live_until !== null && live.live_until <= now) throw errors.TOO_LATE();

  await db
    .updateTable('content_pieces')
    .set({ ...live, status: 'published', updated_at: now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', row.id)
    .execute();
  await decide(context, row, 'published');
  const state = stateOf(
    { status: 'published', shownFrom: live.live_from, shownUntil: live.live_until },
    now,
  );
  const when = state === 'scheduled' ? `，${dayAndTime(live.live_from)}起显示` : '，居民已经能看到';
  await tellWriter(context, row, {
    kind: 'content-published',
    title: '稿子通过了',
    body: (title) => `“${title}”审核通过${when}。`,
  });

  context.audit({ target: row.id, unitId: row.unit_id, detail: { revision: row.revision } });
  return { state };
};

/** The revision becomes what residents see; an article that they saw before keeps its day. */
function liveColumns(row: PieceRow, draft: PieceDraft, now: Date) {
  const { from, until } = plannedTimes(draft);
  const isArticle = draft.kind === 'news' || draft.kind === 'notice';
  return {
    live: JSON.stringify(draft),
    live_revision: row.revision,
    live_from: from ? new Date(from) : (row.live_from ?? now),
    live_until: until ? new Date(until) : null,
    live_pinned: isArticle && draft.pinned,
    live_position: draft.kind === 'banner' ? draft.position : 0,
    live_theme_id: isArticle ? (draft.themeId ?? null) : null,
  };
}
