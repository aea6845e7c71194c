import { mentionsViolence } from '@shared/text/mentions-violence';
import { wordsOfBlock } from './blocks';
import type { ArticleDraft, PieceDraft, ThemeDraft } from './drafts';
import type { PieceState, PieceStatus } from './views';

export const mostBanners = 3;
export const mostPinned = 3;

/** What is shown at a time is decided by comparing times; nothing has to run for it. */
export function stateOf(
  piece: { status: PieceStatus; shownFrom: Date | null; shownUntil: Date | null },
  now: Date,
): PieceState {
  if (piece.status !== 'published') return piece.status;
  if (piece.shownFrom && piece.shownFrom > now) return 'scheduled';
  if (piece.shownUntil && piece.shownUntil <= now) return 'over';
  return 'shown';
}

/** Whether a day (`YYYY-MM-DD`) is among days of the year ("MM-DD", both included). */
export function isThemeDay(days: { from: string; until: string }, date: string): boolean {
  const day = date.slice(5);
  if (days.from <= days.until) return days.from <= day && day <= days.until;
  return days.from <= day || day <= days.until;
}

/** Whether a piece is to leave no trace on the phone: it has a neutral title because it needs one. */
export function isDiscreet(draft: PieceDraft): boolean {
  return draft.kind !== 'banner' && draft.neutralTitle !== undefined;
}

/** What may stand in lists, on share cards and in the browser's bar. */
export function listTitle(draft: PieceDraft): string {
  return draft.kind === 'banner' ? draft.title : (draft.neutralTitle ?? draft.title);
}

/** When it is planned to be seen; a theme comes and goes with its days. */
export function plannedTimes(draft: PieceDraft): { from: string | null; until: string | null } {
  if (draft.kind === 'theme') return { from: null, until: null };
  return { from: draft.shownFrom ?? null, until: draft.shownUntil ?? null };
}

export interface DraftProblem {
  field: string;
  reason: string;
}

/** What the schema cannot see; null when the draft can be kept. */
export function draftProblem(draft: PieceDraft): DraftProblem | null {
  return timeProblem(draft) ?? daysProblem(draft) ?? wordsProblem(draft) ?? bodyProblem(draft);
}

function timeProblem(draft: PieceDraft): DraftProblem | null {
  if (draft.kind === 'theme') return null;
  const { shownFrom, shownUntil } = draft;
  if (shownFrom === undefined || shownUntil === undefined || shownFrom < shownUntil) return null;
  return { field: 'shownUntil', reason: '结束时间要在开始时间之后' };
}

/** 29 February is a day: it comes every fourth year. */
function daysProblem(draft: PieceDraft): DraftProblem | null {
  if (draft.kind !== 'theme') return null;
  const wrong = [draft.days.from, draft.days.until].find((day) => {
    const date = new Date(`2028-${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) || date.toISOString().slice(5, 10) !== day;
  });
  return wrong === undefined ? null : { field: 'days', reason: '没有这一天' };
}

function wordsProblem(draft: PieceDraft): DraftProblem | null {
  if (draft.kind === 'banner') {
    const words = `${draft.title}${draft.note ?? ''}${draft.picture?.alt ?? ''}`;
    return mentionsViolence(words)
      ? { field: 'title', reason: '横幅谁都看得到，请换个不点明的说法' }
      : null;
  }
  const { neutralTitle } = draft;
  if (neutralTitle !== undefined) {
    return mentionsViolence(neutralTitle)
      ? { field: 'neutralTitle', reason: '列表标题请换个不点明的说法' }
      : null;
  }
  return mentionsViolence(wordsOfDraft(draft))
    ? { field: 'neutralTitle', reason: '请另起一个列表标题，不要让人一眼看出在看什么' }
    : null;
}

/** Everything that is read of it: a body that speaks of violence makes the whole page discreet. */
function wordsOfDraft(draft: ArticleDraft | ThemeDraft): string {
  if (draft.kind === 'theme') return draft.title + draft.lead;
  return [draft.title, draft.summary, ...draft.blocks.flatMap(wordsOfBlock)].join('\n');
}

function bodyProblem(draft: PieceDraft): DraftProblem | null {
  if (draft.kind === 'banner' || draft.kind === 'theme') return null;
  const hasText = draft.blocks.some(({ kind }) => kind === 'paragraph' || kind === 'list');
  return hasText ? null : { field: 'blocks', reason: '正文至少要有一段文字' };
}
