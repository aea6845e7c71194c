import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { timeSpan } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { useStaff } from '../../../session/use-staff';
import { CommandDialog } from '../../../ui/command-dialog';
import { dropLocalDraft, localDraftKey } from '../editor/local-draft';
import type { StaffActivity } from './activity-page';

interface DeleteDialogProps {
  activity: StaffActivity;
  onClose: () => void;
}

/** Before a draft is deleted: which one it is, and that nothing of it stays. */
export function DeleteDialog({ activity, onClose }: DeleteDialogProps) {
  const { activityId, revision, title, sessions } = activity;
  const { me } = useStaff();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [, go] = useLocation();
  const remove = useCommand(api.activities.deleteDraft, {
    onDone: () => {
      if (me) dropLocalDraft(localDraftKey(me.id, { activityId }));
      void message.success('删掉了');
      go('/activities');
      // What it was is gone: asking for it again would only be refused.
      client.removeQueries({ queryKey: queryKey('activities', 'draft', activityId) });
      void client.invalidateQueries({ queryKey: queryKey('activities') });
    },
  });
  const [first] = sessions;
  return (
    <CommandDialog
      title="删掉这份草稿？"
      okText="删掉，不能恢复"
      danger
      command={remove}
      onClose={onClose}
      onOk={() => remove.mutate({ activityId, revision })}
    >
      <p>
        “{title}”{first && `，${timeSpan(first.startsAt, first.endsAt)}`}
        {sessions.length > 1 && `等 ${sessions.length} 次`}。居民还没看到过，没有人报名。
      </p>
    </CommandDialog>
  );
}
