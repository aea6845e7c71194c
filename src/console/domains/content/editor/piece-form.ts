import * as v from 'valibot';
import type { Block, Picture } from '@shared/content/blocks';
import { pieceDraft, type PieceDraft } from '@shared/content/drafts';
import type { Link } from '@shared/content/links';
import { draftProblem } from '@shared/content/rules';
import type { PieceKind, Tone } from '@shared/content/views';
import { newKey } from '../../../platform/new-key';

/** A block with what tells it from the others while they are moved about. */
export type KeyedBlock = Block & { key: string };

/** What is typed, for every kind; a kind shows its own fields. Empty text stands for "left out". */
export interface PieceForm {
  kind: PieceKind;
  unitId: string;
  title: string;
  neutralTitle: string;
  summary: string;
  blocks: KeyedBlock[];
  picture: Picture | null;
  authorName: string;
  source: string;
  pinned: boolean;
  themeId: string | null;
  /** "2026-11-28T14:00" on the clock of Shanghai. */
  shownFrom: string;
  shownUntil: string;
  note: string;
  tone: Tone;
  link: Link;
  position: number;
  lead: string;
  daysFrom: string;
  daysUntil: string;
  seriesIds: string[];
}

export function emptyForm(kind: PieceKind, unitId: string): PieceForm {
  return {
    kind,
    unitId,
    title: '',
    neutralTitle: '',
    summary: '',
    blocks: [{ key: newKey(), kind: 'paragraph', text: '' }],
    picture: null,
    authorName: '',
    source: '',
    pinned: false,
    themeId: null,
    shownFrom: '',
    shownUntil: '',
    note: '',
    tone: 'brand',
    link: { to: 'page', page: 'activities' },
    position: 0,
    lead: '',
    daysFrom: '03-05',
    daysUntil: '03-12',
    seriesIds: [],
  };
}

export function formOf(draft: PieceDraft): PieceForm {
  const form = { ...emptyForm(draft.kind, draft.unitId), title: draft.title };
  if (draft.kind === 'theme') {
    const { lead, tone, days, seriesIds, neutralTitle = '' } = draft;
    return {
      ...form,
      lead,
      tone,
      seriesIds,
      neutralTitle,
      daysFrom: days.from,
      daysUntil: days.until,
    };
  }
  const times = { shownFrom: clockOf(draft.shownFrom), shownUntil: clockOf(draft.shownUntil) };
  if (draft.kind === 'banner') {
    const { note = '', tone, link, position, picture = null } = draft;
    return { ...form, ...times, note, tone, link, position, picture };
  }
  const { neutralTitle = '', summary, blocks, cover = null, pinned, themeId = null } = draft;
  const { authorName = '', source = '' } = draft;
  const keyed = blocks.map((block) => ({ ...block, key: newKey() }));
  const by = { authorName, source };
  return {
    ...form,
    ...times,
    ...by,
    neutralTitle,
    summary,
    pinned,
    themeId,
    blocks: keyed,
    picture: cover,
  };
}

/** What is wrong, by the field of the draft ("title", "blocks.2"). */
export type Issues = Readonly<Record<string, string>>;

export type Checked = { ok: true; draft: PieceDraft } | { ok: false; issues: Issues };

/** The draft that the server takes, or what is still to be filled in. */
export function checkForm(form: PieceForm): Checked {
  const read = v.safeParse(pieceDraft, rawDraft(form));
  if (!read.success) return { ok: false, issues: issuesOf(read.issues) };
  const problem = draftProblem(read.output);
  return problem
    ? { ok: false, issues: { [problem.field]: problem.reason } }
    : { ok: true, draft: read.output };
}

function rawDraft(form: PieceForm): unknown {
  const { kind, unitId, title } = form;
  const times = { shownFrom: instantOf(form.shownFrom), shownUntil: instantOf(form.shownUntil) };
  const neutralTitle = given(form.neutralTitle);
  if (kind === 'theme') {
    const { lead, tone, seriesIds } = form;
    const days = { from: form.daysFrom, until: form.daysUntil };
    return { kind, unitId, title, neutralTitle, lead, tone, seriesIds, days };
  }
  const picture = form.picture ?? undefined;
  if (kind === 'banner') {
    const { tone, link, position } = form;
    return { kind, unitId, title, note: given(form.note), tone, link, position, picture, ...times };
  }
  const { summary, pinned } = form;
  const blocks = form.blocks.map(({ key: _key, ...block }) => block);
  return {
    kind,
    unitId,
    title,
    neutralTitle,
    summary,
    blocks,
    cover: picture,
    pinned,
    ...times,
    authorName: given(form.authorName),
    source: given(form.source),
    themeId: form.themeId ?? undefined,
  };
}

/** The first thing that is wrong with each field; inside a block, with the block. */
function issuesOf(issues: readonly v.BaseIssue<unknown>[]): Issues {
  const found: Record<string, string> = {};
  for (const issue of issues) {
    const path = (issue.path ?? []).map(({ key }) => String(key));
    const name = path[0] === 'blocks' ? path.slice(0, 2).join('.') : (path[0] ?? 'title');
    found[name] ??= issue.message;
  }
  return found;
}

function given(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

/** "2026-11-28T14:00" in Shanghai as an instant; undefined when there is no time. */
export function instantOf(clock: string): string | undefined {
  const at = new Date(`${clock}:00+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

export function clockOf(instant: string | undefined): string {
  if (instant === undefined) return '';
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
}
