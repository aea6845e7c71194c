import { Alert, App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { calledOffWords } from '@shared/activities/staff/notice-words';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import type { StaffActivity } from './activity-page';
import { useToldWords } from '../use-people';
import { ReasonDialog } from './reason-dialog';

interface CallOffDialogProps {
  activity: StaffActivity;
  onClose: () => void;
}

/** Before it is called off: who will read what. */
export function CallOffDialog({ activity, onClose }: CallOffDialogProps) {
  const { activityId, title, sessions } = activity;
  const { message } = App.useApp();
  const client = useQueryClient();
  const people = useToldWords(activityId);
  const callOff = useCommand(api.activities.callOff, {
    onDone: ({ told }) => {
      void message.success(told > 0 ? `取消了，会通知 ${told} 人` : '取消了');
      void client.invalidateQueries({ queryKey: ['activities'] });
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
        <div>
          <p>{people}会收到（取消后不能恢复）：</p>
          <Alert
            type="info"
            title="活动取消了"
            description={calledOffWords(
              title,
              new Date(sessions[0]?.startsAt ?? ''),
              reason || '…',
            )}
          />
        </div>
      )}
    </ReasonDialog>
  );
}
