import { useQueryClient } from '@tanstack/react-query';
import type { ActivityDraft } from '@shared/activities/staff/activity-draft';
import { codeOf, messageOf, refusalData } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
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

  const refresh = () => client.invalidateQueries({ queryKey: queryKey('activities') });

  const save = async (draft: ActivityDraft, note?: string): Promise<Saved> => {
    if (!edited) {
      const { activityId } = await create.mutateAsync(draft);
      return { activityId, notified: 0 };
    }
    const { activityId, notified } = await edit.mutateAsync({ ...edited, draft, note });
    return { activityId, notified };
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
  notified: number;
}

/** Where a refusal of the server belongs in the form; null when it belongs to the whole. */
export function issuesOfRefusal(error: unknown): Issues | null {
  const code = codeOf(error);
  if (code === 'UNKNOWN_SERIES') return { seriesId: messageOf(error) };
  if (code === 'UNKNOWN_UNIT') return { unitId: messageOf(error) };
  if (code === 'TOO_LATE') return { signUpClosesAt: messageOf(error) };
  const bad = refusalData(error, 'BAD_DRAFT', 'field', 'reason');
  if (bad) return { [String(bad.field)]: String(bad.reason) };
  const full = refusalData(error, 'PLACES_TAKEN', 'groupName', 'taken');
  if (!full) return null;
  const group = full.groupName ? `“${String(full.groupName)}”` : '';
  return { groups: `${group}已经有 ${String(full.taken)} 人报名，名额不能比这少` };
}
