import { ORPCError } from '@orpc/client';
import * as v from 'valibot';
import { policyFields } from '@shared/policies/draft-fields';
import { policyDraft, type PolicyDraft } from '@shared/policies/drafts';
import { conflictsOf, type DraftField } from '@shared/review/fields';
import { Conflict } from '../../../ui/review/conflict';

export interface LatestPolicy {
  revision: number;
  editedBy: string | null;
  draft: PolicyDraft;
}

interface PolicyConflictProps {
  /** What the form began from. */
  base: PolicyDraft;
  mine: PolicyDraft;
  latest: LatestPolicy;
  onMerge: (merged: PolicyDraft) => void;
  onClose: () => void;
}

/** What a reader of both does not see in `policyFields`, and what would be lost without a choice. */
const editedFields: readonly DraftField<PolicyDraft>[] = [
  ...policyFields,
  {
    label: '一年大约多少',
    keys: ['yearlyGain'],
    words: ({ yearlyGain }) => (yearlyGain === undefined ? '' : `${yearlyGain / 100} 元`),
  },
  {
    label: '计算器',
    keys: ['calculator'],
    words: ({ calculator }) => (calculator === undefined ? '' : calculatorNames[calculator]),
  },
  { label: '这次改了什么', keys: ['whatChanged'], words: ({ whatChanged = '' }) => whatChanged },
];

export const calculatorNames = { loan: '贷款贴息', training: '培训补贴' } as const;

/** Somebody else was faster: both versions side by side. */
export function PolicyConflict({ base, mine, latest, onMerge, onClose }: PolicyConflictProps) {
  const theirs = latest.draft;
  return (
    <Conflict
      byName={latest.editedBy}
      conflicts={conflictsOf(editedFields, { base, mine, theirs })}
      mine={mine}
      theirs={theirs}
      names={null}
      onMerge={onMerge}
      onClose={onClose}
    />
  );
}

const overtaken = v.object({
  revision: v.number(),
  editedBy: v.nullable(v.string()),
  draft: policyDraft,
});

/** The version that was saved meanwhile, out of a refusal; null for every other one. */
export function latestOf(error: unknown): LatestPolicy | null {
  if (!(error instanceof ORPCError) || error.code !== 'CHANGED_MEANWHILE') return null;
  const { success, output } = v.safeParse(overtaken, error.data);
  return success ? output : null;
}
