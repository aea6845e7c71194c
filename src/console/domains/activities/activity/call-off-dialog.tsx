import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { calledOffText } from '@shared/activities/staff/notice-text';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import type { StaffActivity } from './activity-page';
import { WhoReads } from '../who-reads';
import { ReasonDialog } from '../../../ui/reason-dialog';

interface CallOffDialogProps {
  activity: StaffActivity;
  onClose: () => void;
}

/** Before it is called off: who will read what. */
export function CallOffDialog({ activity, onClose }: CallOffDialogProps) {
  const { activityId, title, sessions } = activity;
  const { message } = App.useApp();
  const client = useQueryClient();
  const callOff = useCommand(api.activities.callOff, {
    onDone: ({ notified }) => {
      void message.success(notified > 0 ? `取消了，会通知 ${notified} 人` : '取消了');
      void client.invalidateQueries({ queryKey: queryKey('activities') });
      onClose();
    },
  });
  return (
    <ReasonDialog
      title="取消这场活动？"
      label="为什么取消"
      placeholder="台风天，路上不安全，另外再约时间"
      okText="取消活动并通知"
      danger
      isBusy={callOff.isPending}
      error={callOff.error}
      onCancel={onClose}
      onOk={(reason) => callOff.mutate({ activityId, reason })}
    >
      {(reason) => (
        <WhoReads
          activityId={activityId}
          title="活动取消了"
          words={calledOffText(title, new Date(sessions[0]?.startsAt ?? ''), reason || '…')}
          warning="取消后不能恢复"
        />
      )}
    </ReasonDialog>
  );
}
