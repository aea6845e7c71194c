import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { activitiesContract } from '@shared/activities/contract';
import { activityStatuses } from '@shared/activities/views';
import { callerMayPublish } from '../../review/may-publish';
import { lastLook } from '../../review/unseen-changes';
import { loadDraft } from './load-draft';

export const draft: Handler<typeof activitiesContract.draft> = async ({ input, context }) => {
  const loaded = await loadDraft(context, input.activityId);
  const { id, revision, status } = loaded.row;
  return {
    ...loaded.draft,
    activityId: id,
    revision,
    status: oneOf(activityStatuses, status),
    mayPublish: callerMayPublish(context, loaded.row),
    returnedReason: loaded.row.returned_reason,
    seenBefore: (await lastLook(context, id)).seen,
  };
};
