import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Progress, Tag } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '@shared/contract/connection-error';
import { dayAndTime, nearDay } from '@shared/time/time-words';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { fetchFile } from './fetch-file';
import type { WorkItem } from './use-my-work';
import { isUnderWay, percentOf, progressWords, workStates } from './work-words';
import './work.css';

/** Pieces of work, each with how far it is and what can be done with it. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.id} className="card work-item">
          <div className="work-item__head">
            <strong className="work-item__title">{item.title}</strong>
            <Tag color={workStates[item.state].colour}>{workStates[item.state].words}</Tag>
          </div>
          {isUnderWay(item) && <HowFar item={item} />}
          {item.message !== null && <p>{item.message}</p>}
          <div className="work-item__foot">
            <span className="quiet">{nearDay(item.createdAt, new Date())}</span>
            <Next item={item} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function HowFar({ item }: { item: WorkItem }) {
  const percent = percentOf(item);
  return (
    <div className="work-item__progress">
      {percent !== null && (
        <Progress
          percent={percent}
          status="active"
          showInfo={false}
          aria-label={`${item.title}，${percent}%`}
        />
      )}
      <span className="quiet">{progressWords(item)}</span>
    </div>
  );
}

function Next({ item }: { item: WorkItem }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const say = (error: unknown) => void message.error(messageOf(error));
  const cancel = useCommand(api.organisation.cancelWork, {
    onDone: () => void client.invalidateQueries({ queryKey: ['organisation', 'myWork'] }),
  });
  const fetching = useMutation({ mutationFn: () => fetchFile(item.id), onError: say });
  if (isUnderWay(item)) {
    return (
      <Button
        aria-label={`停下 ${item.title}`}
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ workId: item.id }, { onError: say })}
      >
        停下
      </Button>
    );
  }
  if (item.state !== 'done') return null;
  if (item.fileName !== null) {
    return (
      <span className="row">
        <span className="quiet">留到 {dayAndTime(item.expiresAt)}</span>
        <Button
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          aria-label={`下载 ${item.fileName}`}
          loading={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          下载
        </Button>
      </span>
    );
  }
  return null;
}
