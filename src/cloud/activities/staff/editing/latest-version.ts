import { nameOf } from '@cloud/platform/review/review-rows';
import type { ReviewReader } from '@cloud/platform/review/reviewed-kind';
import { loadDraft } from './load-draft';

/** An activity as it is now, and who changed it last: for an editor whose own version came too late. */
export async function latestVersion(context: ReviewReader, activityId: string) {
  const { row, draft } = await loadDraft(context, activityId);
  return { revision: row.revision, editedBy: await nameOf(context, row.edited_by), draft };
}
