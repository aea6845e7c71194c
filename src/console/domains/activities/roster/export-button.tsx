import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '@shared/contract/connection-error';
import { administratorRoles } from '@shared/organisation/roles';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { holdsOneOf } from '../../../session/staff-roles';
import { useStaff } from '../../../session/use-staff';
import { ReasonDialog } from '../../../ui/reason-dialog';

/** The roster as a table for Excel. It is made by a background task: the tray of the frame has it. */
export function ExportButton({ activityId }: { activityId: string }) {
  const { units } = useStaff();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const exportRoster = useCommand(api.activities.exportRoster, {
    onDone: () => {
      setAsks(false);
      void message.success('在导出了，好了在右上角“任务”里下载');
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'myBackgroundTasks') });
    },
  });
  // The server decides by the unit of the activity.
  const mayAskForAll = holdsOneOf(units, administratorRoles);
  const masked = () =>
    exportRoster.mutate(
      { activityId },
      { onError: (error) => void message.error(messageOf(error)) },
    );
  const button = (onClick?: () => void) => (
    <Button
      icon={<DownloadOutlined />}
      loading={exportRoster.isPending && !asks}
      {...(onClick && { onClick })}
    >
      导出表格
    </Button>
  );
  if (!mayAskForAll) return button(masked);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'masked', label: '号码遮住中间四位' },
            { key: 'whole', label: '完整号码（要写原因）' },
          ],
          onClick: ({ key }) => {
            if (key === 'masked') masked();
            else setAsks(true);
          },
        }}
      >
        {button()}
      </Dropdown>
      {asks && (
        <ReasonDialog
          title="导出完整号码"
          label="为什么要（会记下来）"
          placeholder="台风改期，要逐个打电话通知"
          okText="导出"
          isBusy={exportRoster.isPending}
          error={exportRoster.error}
          onCancel={() => setAsks(false)}
          onOk={(reason) => exportRoster.mutate({ activityId, unmasked: { reason } })}
        >
          {() => <p className="quiet">文件里有大家的手机号，用完就删，不要转到群里。</p>}
        </ReasonDialog>
      )}
    </>
  );
}
