import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { dateCalledOffText } from '@shared/activities/staff/notice-text';
import { dayAndTime } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import type { StaffActivity } from './activity-page';
import { WhoReads } from '../who-reads';
import { ReasonDialog } from '../../../ui/reason-dialog';

interface CallOffSessionDialogProps {
  activity: StaffActivity;
  session: { id: string; startsAt: string };
  onClose: () => void;
}

/** Before one date of a course is called off: who will read what, and what stays as it is. */
export function CallOffSessionDialog({ activity, session, onClose }: CallOffSessionDialogProps) {
  const { activityId, title } = activity;
  const { message } = App.useApp();
  const client = useQueryClient();
  const callOff = useCommand(api.activities.callOffSession, {
    onDone: ({ notified }) => {
      void message.success(notified > 0 ? `这一场取消了，会通知 ${notified} 人` : '这一场取消了');
      void client.invalidateQueries({ queryKey: queryKey('activities') });
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={`取消 ${dayAndTime(session.startsAt)} 这一场？`}
      label="为什么取消"
      placeholder="讲师生病，这一次不上了"
      okText="取消这一场并通知"
      danger
      isBusy={callOff.isPending}
      error={callOff.error}
      onCancel={onClose}
      onOk={(reason) => callOff.mutate({ activityId, sessionId: session.id, reason })}
    >
      {(reason) => (
        <div>
          <WhoReads
            activityId={activityId}
            title="有一场取消了"
            words={dateCalledOffText(title, session.startsAt, reason || '…')}
            warning="取消后不能恢复"
          />
          <p className="quiet">报名、候补和名额都不变：她们报的是整个活动。这一场不再提醒。</p>
        </div>
      )}
    </ReasonDialog>
  );
}
