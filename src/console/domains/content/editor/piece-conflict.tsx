import { ORPCError } from '@orpc/client';
import * as v from 'valibot';
import { pieceDraft, type PieceDraft } from '@shared/content/drafts';
import {
  articleFields,
  bannerFields,
  themeFields,
  type PieceNames,
} from '@shared/content/piece-differences';
import { conflictsOf, type DraftField } from '@shared/review/fields';
import { Conflict } from '../../../ui/review/conflict';
import { useNames } from '../use-names';

export interface LatestPiece {
  revision: number;
  editedBy: string | null;
  draft: PieceDraft;
}

interface PieceConflictProps {
  /** What the form began from. */
  base: PieceDraft;
  mine: PieceDraft;
  latest: LatestPiece;
  onMerge: (merged: PieceDraft) => void;
  onClose: () => void;
}

/** Somebody else was faster: both versions side by side. A piece never changes its kind. */
export function PieceConflict(props: PieceConflictProps) {
  const { base, mine, latest } = props;
  const theirs = latest.draft;
  const names = useNames();
  const rest = { byName: latest.editedBy, names, onMerge: props.onMerge, onClose: props.onClose };
  if (base.kind === 'banner' && mine.kind === 'banner' && theirs.kind === 'banner') {
    return <Versions fields={bannerFields} {...{ base, mine, theirs }} {...rest} />;
  }
  if (base.kind === 'theme' && mine.kind === 'theme' && theirs.kind === 'theme') {
    return <Versions fields={themeFields} {...{ base, mine, theirs }} {...rest} />;
  }
  if (isArticle(base) && isArticle(mine) && isArticle(theirs)) {
    return <Versions fields={articleFields} {...{ base, mine, theirs }} {...rest} />;
  }
  return null;
}

type Article = Extract<PieceDraft, { kind: 'news' | 'notice' }>;

function isArticle(draft: PieceDraft): draft is Article {
  return draft.kind === 'news' || draft.kind === 'notice';
}

interface VersionsProps<Draft extends PieceDraft> {
  fields: readonly DraftField<Draft, PieceNames>[];
  base: Draft;
  mine: Draft;
  theirs: Draft;
  byName: string | null;
  names: PieceNames;
  onMerge: (merged: PieceDraft) => void;
  onClose: () => void;
}

function Versions<Draft extends PieceDraft>({ fields, base, ...props }: VersionsProps<Draft>) {
  const { mine, theirs } = props;
  return <Conflict {...props} conflicts={conflictsOf(fields, { base, mine, theirs })} />;
}

const overtaken = v.object({
  revision: v.number(),
  editedBy: v.nullable(v.string()),
  draft: pieceDraft,
});

/** The version that was saved meanwhile, out of a refusal; null for every other one. */
export function latestOf(error: unknown): LatestPiece | null {
  if (!(error instanceof ORPCError) || error.code !== 'CHANGED_MEANWHILE') return null;
  const { success, output } = v.safeParse(overtaken, error.data);
  return success ? output : null;
}
