import { useQueryClient } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import * as v from 'valibot';
import { queryKey } from '@shared/contract/query-key';
import { draftFields, fitToLatest } from '@shared/activities/staff/draft-differences';
import { activityDraft, type ActivityDraft } from '@shared/activities/staff/activity-draft';
import { conflictsOf } from '@shared/review/fields';
import { Conflict } from '../../../ui/review/conflict';
import { useNames } from '../use-names';
import { draftOf, formOf, type FormDraft } from './form-draft';
import { storeLocalDraft } from './local-draft';

export interface LatestVersion {
  revision: number;
  editedBy: string | null;
  draft: ActivityDraft;
}

interface EditConflictProps {
  form: FormDraft;
  localDraftKey: string;
  /** What the form began from; null when that is not known any more. */
  base: ActivityDraft | null;
  latest: LatestVersion;
  /** The page shows the latest version already: the form goes on as it is given. */
  isOpen: boolean;
  onTakeUp: (form: FormDraft) => void;
  onClose: () => void;
}

/** Somebody else was faster: both versions side by side, and the form goes on from what is chosen. */
export function EditConflict(props: EditConflictProps) {
  const { form, localDraftKey, base, latest, isOpen, onTakeUp, onClose } = props;
  const client = useQueryClient();
  const theirs = latest.draft;
  const mine = fitToLatest(filled(form), theirs);
  const names = useNames([mine, theirs]);
  const goOn = async (merged: ActivityDraft) => {
    if (isOpen) {
      onTakeUp(formOf(merged));
      return onClose();
    }
    // The page opens the latest version anew, and takes up what this browser keeps for it.
    const at = new Date().toISOString();
    storeLocalDraft(localDraftKey, { form: formOf(merged), revision: latest.revision, at });
    await client.invalidateQueries({ queryKey: queryKey('activities', 'draft') });
    onClose();
  };
  return (
    <Conflict
      byName={latest.editedBy}
      conflicts={conflictsOf(draftFields, { base, mine, theirs })}
      mine={mine}
      theirs={theirs}
      names={names}
      onMerge={(merged) => void goOn(merged)}
      onClose={onClose}
    />
  );
}

/** As it is typed; a number that is missing stays missing in the form (0 is none). */
function filled(form: FormDraft): ActivityDraft {
  const { groups, childAgeMonths: ages, mostInParty, ...draft } = draftOf(form);
  return {
    ...draft,
    groups: groups.map((group) => ({ ...group, places: group.places ?? 0 })),
    childAgeMonths: ages && { from: ages.from ?? 0, to: ages.to ?? 0 },
    mostInParty: mostInParty ?? 0,
  };
}

const overtaken = v.object({
  revision: v.number(),
  editedBy: v.nullable(v.string()),
  draft: activityDraft,
});

/** The version that was saved meanwhile, out of a refusal; null for every other one. */
export function latestOf(error: unknown): LatestVersion | null {
  if (!(error instanceof ORPCError) || error.code !== 'CHANGED_MEANWHILE') return null;
  const { success, output } = v.safeParse(overtaken, error.data);
  return success ? output : null;
}
