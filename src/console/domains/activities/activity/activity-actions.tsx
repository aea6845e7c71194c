import {
  CopyOutlined,
  DeleteOutlined,
  MessageOutlined,
  SaveOutlined,
  DownOutlined,
  PictureOutlined,
  ReloadOutlined,
  StopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StaffActivity } from './activity-page';
import { CallOffDialog } from './call-off-dialog';
import { DeleteDialog } from './delete-dialog';
import { DuplicateDialog } from './duplicate-dialog';
import { MessageDialog } from './message-dialog';
import { RepeatDialog } from './repeat-dialog';
import { TemplateDialog } from './template-dialog';

type Asking = 'duplicate' | 'repeat' | 'template' | 'message' | 'call-off' | 'delete';

const asked: readonly Asking[] = [
  'duplicate',
  'repeat',
  'template',
  'message',
  'call-off',
  'delete',
];

/** What can be done with an activity. */
export function ActivityActions({ activity }: { activity: StaffActivity }) {
  const [, go] = useLocation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { activityId, status } = activity;
  const isOn = status === 'published';
  const close = () => setAsking(null);
  const items = [
    { key: 'duplicate', icon: <CopyOutlined />, label: '复制一场' },
    { key: 'repeat', icon: <ReloadOutlined />, label: '每周、每月再办' },
    { key: 'template', icon: <SaveOutlined />, label: '存成模板' },
    ...(isOn ? [{ key: 'message', icon: <MessageOutlined />, label: '给大家发消息' }] : []),
    ...(isOn ? [{ key: 'call-off', icon: <StopOutlined />, label: '取消活动', danger: true }] : []),
    ...(status === 'draft'
      ? [{ key: 'delete', icon: <DeleteOutlined />, label: '删掉草稿', danger: true }]
      : []),
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            setAsking(asked.find((each) => each === key) ?? null);
          },
        }}
      >
        <Button icon={<DownOutlined />} iconPlacement="end">
          更多
        </Button>
      </Dropdown>
      {(isOn || status === 'cancelled') && (
        <Button icon={<TeamOutlined />} onClick={() => go(`/activities/${activityId}/roster`)}>
          名单
        </Button>
      )}
      {isOn && (
        <Button icon={<PictureOutlined />} onClick={() => go(`/activities/${activityId}/poster`)}>
          海报
        </Button>
      )}
      {status !== 'cancelled' && (
        <Button type="primary" onClick={() => go(`/activities/${activityId}/edit`)}>
          {status === 'draft' ? '接着写' : '修改'}
        </Button>
      )}
      {asking === 'duplicate' && <DuplicateDialog activity={activity} onClose={close} />}
      {asking === 'repeat' && <RepeatDialog activity={activity} onClose={close} />}
      {asking === 'template' && <TemplateDialog activity={activity} onClose={close} />}
      {asking === 'message' && <MessageDialog activity={activity} onClose={close} />}
      {asking === 'delete' && <DeleteDialog activity={activity} onClose={close} />}
      {asking === 'call-off' && <CallOffDialog activity={activity} onClose={close} />}
    </>
  );
}
