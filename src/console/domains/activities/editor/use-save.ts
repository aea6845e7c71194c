import { ORPCError } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import type { ActivityDraft } from '@shared/activities/staff/staff-contract';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import type { Issues } from './draft-issues';

interface Edited {
  activityId: string;
  revision: number;
}

/** Saving, publishing, sending to review: each one command after the other, repeatable at any point. */
export function useSave(edited: Edited | null) {
  const client = useQueryClient();
  const create = useCommand(api.activities.create);
  const edit = useCommand(api.activities.edit);
  const publish = useCommand(api.activities.publish);
  const sendToReview = useCommand(api.activities.sendToReview);

  const refresh = () => client.invalidateQueries({ queryKey: ['activities'] });

  const save = async (draft: ActivityDraft, note?: string): Promise<Saved> => {
    if (!edited) {
      const { activityId } = await create.mutateAsync(draft);
      return { activityId, told: 0 };
    }
    const { activityId, told } = await edit.mutateAsync({ ...edited, draft, note });
    return { activityId, told };
  };

  /** Published, or sent to the unit above where that has to look first. */
  const release = async (activityId: string): Promise<'published' | 'in-review'> => {
    const { mayPublish } = await api.activities.draft({ activityId });
    if (!mayPublish) {
      await sendToReview.mutateAsync({ activityId });
      return 'in-review';
    }
    await publish.mutateAsync({ activityId });
    return 'published';
  };

  const commands = [create, edit, publish, sendToReview];
  return {
    save,
    release,
    refresh,
    isBusy: commands.some(({ isPending }) => isPending),
  };
}

export interface Saved {
  activityId: string;
  /** How many people are told of the change. */
  told: number;
}

/** Where a refusal of the server belongs in the form; null when it belongs to the whole. */
export function issuesOfRefusal(error: unknown): Issues | null {
  if (!(error instanceof ORPCError)) return null;
  const { code, data, message } = error;
  if (code === 'UNKNOWN_SERIES') return { seriesId: message };
  if (code === 'UNKNOWN_UNIT') return { unitId: message };
  if (code === 'TOO_LATE') return { signUpClosesAt: message };
  if (typeof data !== 'object' || data === null) return null;
  if (code === 'BAD_DRAFT' && 'field' in data && 'reason' in data) {
    return { [String(data.field)]: String(data.reason) };
  }
  if (code === 'PLACES_TAKEN' && 'taken' in data) {
    const group = 'groupName' in data && data.groupName ? `“${String(data.groupName)}”` : '';
    return { groups: `${group}已经有 ${String(data.taken)} 人报名，名额不能比这少` };
  }
  return null;
}
