import { fail } from '@cloud/platform/errors';
import { oneOf } from '@cloud/platform/one-of';
import type { ThemeDraft } from '@shared/content/drafts';
import { isDiscreet, listTitle, stateOf } from '@shared/content/rules';
import { mentionsViolence } from '@shared/text/mentions-violence';
import {
  pieceKinds,
  pieceStatuses,
  type Article,
  type ArticleCard,
  type BannerView,
  type PieceRow as PieceRowView,
  type PieceState,
  type ThemeCard,
} from '@shared/content/views';
import type { PieceRow } from './queries';
import { readArticle, readBanner, readTheme } from './read-draft';

export function presentCard(row: PieceRow): ArticleCard {
  const draft = readArticle(row.live);
  return {
    id: row.id,
    kind: draft.kind,
    title: listTitle(draft),
    summary: isDiscreet(draft) ? '' : draft.summary,
    cover: isDiscreet(draft) ? null : (draft.cover ?? null),
    // A body's own name may tell it too.
    unitName: mentionsViolence(row.unit_name) ? '妇联' : row.unit_name,
    shownFrom: shownFromOf(row),
    pinned: draft.pinned,
  };
}

export function presentArticle(row: PieceRow, theme: PieceRow | undefined): Article {
  const draft = readArticle(row.live);
  return {
    ...presentCard(row),
    summary: draft.summary,
    cover: draft.cover ?? null,
    heading: draft.title,
    blocks: draft.blocks,
    authorName: draft.authorName ?? null,
    source: draft.source ?? null,
    theme: theme ? { id: theme.id, title: listTitle(readTheme(theme.live)) } : null,
    discreet: isDiscreet(draft),
  };
}

export function presentBanner(row: PieceRow): BannerView {
  const draft = readBanner(row.live);
  return {
    id: row.id,
    title: draft.title,
    note: draft.note ?? '',
    tone: draft.tone,
    picture: draft.picture ?? null,
    link: draft.link,
  };
}

export function presentThemeCard(id: string, draft: ThemeDraft): ThemeCard {
  return {
    id,
    title: listTitle(draft),
    lead: isDiscreet(draft) ? '' : draft.lead,
    tone: draft.tone,
  };
}

/** The state of the last revision. */
export function stateOfRow(row: PieceRow, now: Date): PieceState {
  const status = oneOf(pieceStatuses, row.status);
  const isPublished = status === 'published';
  return stateOf(
    {
      status,
      shownFrom: isPublished ? row.live_from : row.shown_from,
      shownUntil: isPublished ? row.live_until : row.shown_until,
    },
    now,
  );
}

export function presentPieceRow(row: PieceRow, writerName: string | null, now: Date): PieceRowView {
  return {
    id: row.id,
    kind: oneOf(pieceKinds, row.kind),
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    state: stateOfRow(row, now),
    isLive: isLive(row, now),
    revision: row.revision,
    shownFrom: (row.live_from ?? row.shown_from)?.toISOString() ?? null,
    shownUntil: (row.live ? row.live_until : row.shown_until)?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
    writerName,
  };
}

/** Whether residents see something of it now. */
export function isLive(row: PieceRow, now: Date): boolean {
  if (row.live_from === null || row.live_from > now) return false;
  return row.live_until === null || row.live_until > now;
}

function shownFromOf(row: PieceRow): string {
  if (!row.live_from) throw fail('INTERNAL');
  return row.live_from.toISOString();
}
