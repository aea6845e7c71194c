import * as v from 'valibot';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import { presentReturn } from '@cloud/platform/review/present-return';
import { nameOf, reviewStanding, type ReviewStanding } from '@cloud/platform/review/review-rows';
import type { activitiesContract } from '@shared/activities/contract';
import { activityDraft, type ActivityDraft } from '@shared/activities/staff/activity-draft';
import { activityStatuses } from '@shared/activities/views';
import { presentSession } from '../../present';
import { activityReview, callerMayPublish } from '../../review/reviewed-activity';
import { loadDraft } from './load-draft';

export const draft: Handler<typeof activitiesContract.draft> = async ({ input, context }) => {
  const loaded = await loadDraft(context, input.activityId);
  const { id, revision, status } = loaded.row;
  const standing = await reviewStanding(context, activityReview.kind, id);
  return {
    ...loaded.draft,
    calledOff: loaded.calledOff.map(presentSession),
    activityId: id,
    revision,
    status: oneOf(activityStatuses, status),
    mayPublish: callerMayPublish(context, loaded.row),
    lastReturn: await presentReturn(context, standing.returned),
    editedBy: await nameOf(context, loaded.row.edited_by),
    reviewedDraft: reviewedDraft(standing),
  };
};

/** What a reviewer looked at last, where there is something to compare it with. */
function reviewedDraft({ waiting, returned }: ReviewStanding): ActivityDraft | null {
  const kept = waiting?.why === 'changed' ? waiting.reviewed_draft : returned?.reviewed_draft;
  return kept == null ? null : v.parse(activityDraft, kept);
}
