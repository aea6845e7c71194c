import { Alert, Progress } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Problem } from '../../../ui/problem';
import { Undoable } from './undo-import';

interface ImportProgressProps {
  taskId: string;
  importId: string;
}

/** How far the import is; the lists below are asked for again when it is over. */
export function ImportProgress({ taskId, importId }: ImportProgressProps) {
  const client = useQueryClient();
  const task = useQuery({
    queryKey: queryKey('organisation', 'backgroundTask', taskId),
    queryFn: ({ signal }) => api.organisation.backgroundTask({ taskId }, { signal }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : 1500),
  });
  const isOver = Boolean(task.data?.finishedAt);
  useEffect(() => {
    if (isOver)
      void client.invalidateQueries({ queryKey: queryKey('activities', 'registerEntries') });
  }, [isOver, client]);
  if (task.isLoadingError)
    return <Problem error={task.error} onRetry={() => void task.refetch()} />;
  if (!task.data) return null;
  const { state, message, done, total, title } = task.data;
  if (state === 'done')
    return (
      <Undoable importId={importId}>
        <Alert role="status" type="success" showIcon title={message ?? '导入好了'} />
      </Undoable>
    );
  if (state === 'failed')
    return <Alert role="alert" type="error" showIcon title={message ?? '没有导入成，请再试一次'} />;
  if (state === 'cancelled')
    return (
      <Undoable importId={importId}>
        <Alert type="info" showIcon title={`停下了，已经导入的 ${done} 行留着`} />
      </Undoable>
    );
  return (
    <Progress
      percent={total === null || total === 0 ? 0 : Math.floor((done / total) * 100)}
      status="active"
      aria-label={title}
    />
  );
}
