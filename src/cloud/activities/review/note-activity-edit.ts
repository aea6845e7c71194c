import * as v from 'valibot';
import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { noteEdit } from '@cloud/platform/review/note-edit';
import { draftDifferences } from '@shared/activities/staff/draft-differences';
import { activityDraft, type ActivityDraft } from '@shared/activities/staff/activity-draft';
import type { ActivityRow } from '../queries';
import { activityReview, reviewedActivity } from './reviewed-activity';

interface ActivityEdit {
  before: ActivityDraft;
  after: ActivityDraft;
  /** Of the unit that holds it from now on. */
  unitPath: string;
}

/**
 * What an edit means for the review.
 * @param row as it was before the edit
 */
export function noteActivityEdit(
  context: OperationContext,
  row: ActivityRow,
  { before, after, unitPath }: ActivityEdit,
): Promise<void> {
  return noteEdit(context, activityReview, reviewedActivity(row), {
    before,
    differsFrom: (earlier) => draftDifferences(v.parse(activityDraft, earlier), after).length > 0,
    revision: row.revision + 1,
    unitPath,
  });
}
