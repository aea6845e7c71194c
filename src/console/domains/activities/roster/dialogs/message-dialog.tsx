import { App, Input, Radio } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { audiences, type Audience } from '@shared/activities/roster/message-contract';
import { dayAndTime } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../../platform/api';
import { useCommand } from '../../../../platform/use-command';
import { CommandDialog } from '../../../../ui/command-dialog';
import { Problem } from '../../../../ui/problem';

interface MessageDialogProps {
  activityId: string;
  title: string;
  onClose: () => void;
}

const audienceLabels: Record<Audience, string> = {
  confirmed: '已报名的',
  waiting: '候补的',
  everybody: '都发',
};

/** Writes to everybody of an activity: how many it reaches is said before it is sent. */
export function MessageDialog({ activityId, title, onClose }: MessageDialogProps) {
  const id = useId();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [audience, setAudience] = useState<Audience>('confirmed');
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  const preview = useQuery({
    queryKey: queryKey('activities', 'messagePreview', activityId, audience),
    queryFn: ({ signal }) => api.activities.messagePreview({ activityId, audience }, { signal }),
  });
  const send = useCommand(api.activities.sendMessage, {
    onDone: ({ people }) => {
      void message.success(`在发了，一共 ${people} 人，右上角“任务”里看进度`);
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'myBackgroundTasks') });
      void client.invalidateQueries({ queryKey: queryKey('activities', 'messages', activityId) });
      void client.invalidateQueries({
        queryKey: queryKey('activities', 'messagePreview', activityId),
      });
      onClose();
    },
  });
  const words = body.trim();
  const isMissing = tried && words === '';
  const people = preview.data?.people ?? 0;
  const cannotSend = !preview.data || people === 0 || preview.data.leftToday === 0;
  return (
    <CommandDialog
      title="给大家发通知"
      okText={preview.data && people > 0 ? `发给 ${people} 人` : '发'}
      isReady={!cannotSend}
      command={send}
      onClose={onClose}
      onOk={() => {
        setTried(true);
        if (words !== '') send.mutate({ activityId, audience, body: words });
      }}
    >
      <div className="stack">
        <Radio.Group
          aria-label="发给谁"
          value={audience}
          options={audiences.map((value) => ({ value, label: audienceLabels[value] }))}
          onChange={({ target }) => {
            const chosen = audiences.find((each) => each === target.value);
            if (chosen) setAudience(chosen);
          }}
        />
        {preview.data && <Reach {...preview.data} />}
        {preview.isError && (
          <Problem error={preview.error} onRetry={() => void preview.refetch()} />
        )}
        <div className="field">
          <label className="field__label" htmlFor={id}>
            写什么
          </label>
          <Input.TextArea
            id={id}
            rows={4}
            maxLength={300}
            showCount
            value={body}
            placeholder="明天降温，多穿一件。停车走北门。"
            status={isMissing ? 'error' : ''}
            aria-invalid={isMissing}
            onChange={(event) => setBody(event.target.value)}
          />
          {isMissing && <p className="field__issue">写一句再发</p>}
        </div>
        <section className="roster-letter" aria-label="她们看到的样子">
          <div className="quiet">她们在“消息”里看到</div>
          <strong>主办单位通知</strong>
          <p className="roster-letter__body">
            “{title}”：{words || '…'}
          </p>
        </section>
        <Earlier activityId={activityId} />
      </div>
    </CommandDialog>
  );
}

function Reach({ people, leftToday }: { people: number; leftToday: number }) {
  if (people === 0) return <p>现在没有人可以通知。</p>;
  if (leftToday === 0) return <p>今天已经发过 3 次了，明天再发。</p>;
  return (
    <p aria-live="polite">
      会发给 <strong>{people}</strong> 人，今天还能发 {leftToday} 次。
    </p>
  );
}

/** What was written before, so that nobody is told twice. */
function Earlier({ activityId }: { activityId: string }) {
  const earlier = useQuery({
    queryKey: queryKey('activities', 'messages', activityId),
    queryFn: ({ signal }) => api.activities.messages({ activityId }, { signal }),
  });
  if (!earlier.data || earlier.data.items.length === 0) return null;
  return (
    <section aria-label="发过的">
      <h3 className="field__label">发过的</h3>
      <ul className="plain-list">
        {earlier.data.items.map(({ id, audience, body, people, createdAt }) => (
          <li key={id}>
            <div className="quiet">
              {dayAndTime(createdAt)}，{audienceLabels[audience]} {people} 人
            </div>
            {body}
          </li>
        ))}
      </ul>
    </section>
  );
}
