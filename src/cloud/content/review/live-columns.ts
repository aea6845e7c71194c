import { plannedTimes } from '@shared/content/rules';
import type { PieceDraft } from '@shared/content/drafts';
import type { PieceRow } from '../queries';

/** What residents see of a piece, and until when, once this draft is published. */
export function liveColumns(row: PieceRow, draft: PieceDraft, now: Date) {
  const { from, until } = plannedTimes(draft);
  const isArticle = draft.kind === 'news' || draft.kind === 'notice';
  return {
    live: JSON.stringify(draft),
    live_revision: row.revision,
    // What is shown keeps its day: a mended word makes no news.
    live_from: from ? new Date(from) : (row.live_from ?? now),
    live_until: until ? new Date(until) : null,
    live_pinned: isArticle && draft.pinned,
    live_position: draft.kind === 'banner' ? draft.position : 0,
    live_theme_id: isArticle ? (draft.themeId ?? null) : null,
  };
}
