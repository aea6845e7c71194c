import { App, Input, Segmented } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { dayAndTime } from '@shared/time/time-format';
import type { Audience } from '@shared/activities/roster/message-contract';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { CommandDialog } from '../../../ui/command-dialog';
import { Problem } from '../../../ui/problem';
import type { StaffActivity } from './activity-page';

const audienceLabels: Record<Audience, string> = {
  everybody: '所有人',
  confirmed: '报上名的',
  waiting: '候补的',
};

interface MessageDialogProps {
  activity: StaffActivity;
  onClose: () => void;
}

/** Writes to everybody of an activity, with how many that is. */
export function MessageDialog({ activity: { activityId }, onClose }: MessageDialogProps) {
  const id = useId();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [audience, setAudience] = useState<Audience>('everybody');
  const [body, setBody] = useState('');
  const preview = useQuery({
    queryKey: queryKey('activities', 'messagePreview', activityId, audience),
    queryFn: ({ signal }) => api.activities.messagePreview({ activityId, audience }, { signal }),
  });
  const sent = useQuery({
    queryKey: queryKey('activities', 'messages', activityId),
    queryFn: ({ signal }) => api.activities.messages({ activityId }, { signal }),
  });
  const send = useCommand(api.activities.sendMessage, {
    onDone: ({ people }) => {
      void message.success(`开始发了，一共 ${people} 人`);
      void client.invalidateQueries({ queryKey: queryKey('activities') });
      onClose();
    },
  });
  const people = preview.data?.people ?? 0;
  const isPossible = people > 0 && (preview.data?.leftToday ?? 0) > 0 && body.trim() !== '';
  return (
    <CommandDialog
      title="给大家发消息"
      okText={people > 0 ? `发给 ${people} 人` : '发送'}
      isReady={isPossible}
      command={send}
      onClose={onClose}
      onOk={() => send.mutate({ activityId, audience, body: body.trim() })}
    >
      <div className="stack">
        <Segmented
          aria-label="发给谁"
          value={audience}
          options={(['everybody', 'confirmed', 'waiting'] as const).map((value) => ({
            value,
            label: audienceLabels[value],
          }))}
          onChange={setAudience}
        />
        <div className="field">
          <label className="field__label" htmlFor={id}>
            说什么
          </label>
          <Input.TextArea
            id={id}
            rows={4}
            maxLength={300}
            showCount
            value={body}
            placeholder="停车请走东门；请带一只水杯"
            onChange={(event) => setBody(event.target.value)}
          />
          {preview.data && (
            <p className="field__note">
              {preview.data.people === 0
                ? '现在没有人可以通知'
                : `今天还能发 ${preview.data.leftToday} 次`}
            </p>
          )}
        </div>
        {preview.isError && <Problem error={preview.error} />}
        {sent.data && sent.data.items.length > 0 && (
          <section aria-label="发过的消息">
            <h3 className="field__label">发过的</h3>
            <ul className="plain-list">
              {sent.data.items.map((item) => (
                <li key={item.id}>
                  <div className="quiet">
                    {dayAndTime(item.createdAt)} · {audienceLabels[item.audience]} · {item.people}{' '}
                    人
                  </div>
                  {item.body}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </CommandDialog>
  );
}
