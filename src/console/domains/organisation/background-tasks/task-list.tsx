import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Progress, Tag } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '@shared/contract/connection-error';
import { dayAndTime, nearDay } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { fetchFile } from './fetch-file';
import type { BackgroundTask } from './use-my-tasks';
import { isUnderWay, percentOf, progressLabel, taskLabels } from './task-labels';
import './background-tasks.css';

/** Background tasks, each with how far it is and what can be done with it. */
export function TaskList({ items }: { items: readonly BackgroundTask[] }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.id} className="card task-item">
          <div className="task-item__head">
            <strong className="task-item__title">{item.title}</strong>
            <Tag color={taskLabels[item.state].colour}>{taskLabels[item.state].words}</Tag>
          </div>
          {isUnderWay(item) && <HowFar item={item} />}
          {item.message !== null && <p>{item.message}</p>}
          <div className="task-item__foot">
            <span className="quiet">{nearDay(item.createdAt, new Date())}</span>
            <Next item={item} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function HowFar({ item }: { item: BackgroundTask }) {
  const percent = percentOf(item);
  return (
    <div className="task-item__progress">
      {percent !== null && (
        <Progress
          percent={percent}
          status="active"
          showInfo={false}
          aria-label={`${item.title}，${percent}%`}
        />
      )}
      <span className="quiet">{progressLabel(item)}</span>
    </div>
  );
}

function Next({ item }: { item: BackgroundTask }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const say = (error: unknown) => void message.error(messageOf(error));
  const cancel = useCommand(api.organisation.cancelBackgroundTask, {
    onDone: () =>
      void client.invalidateQueries({ queryKey: queryKey('organisation', 'myBackgroundTasks') }),
  });
  const fetching = useMutation({ mutationFn: () => fetchFile(item.id), onError: say });
  if (isUnderWay(item)) {
    return (
      <Button
        aria-label={`停下 ${item.title}`}
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ taskId: item.id }, { onError: say })}
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
