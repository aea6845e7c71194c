import { Alert, Progress } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../platform/api';
import { Problem } from '../../../ui/problem';

/** How far the import is; the lists below are asked for again when it is over. */
export function ImportProgress({ workId }: { workId: string }) {
  const client = useQueryClient();
  const work = useQuery({
    queryKey: ['organisation', 'work', workId],
    queryFn: ({ signal }) => api.organisation.work({ workId }, { signal }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : 1500),
  });
  const isOver = Boolean(work.data?.finishedAt);
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: ['activities', 'suggestions'] });
  }, [isOver, client]);
  if (work.isLoadingError)
    return <Problem error={work.error} onRetry={() => void work.refetch()} />;
  if (!work.data) return null;
  const { state, message, done, total, title } = work.data;
  if (state === 'done')
    return <Alert role="status" type="success" showIcon title={message ?? '导入好了'} />;
  if (state === 'failed')
    return <Alert role="alert" type="error" showIcon title={message ?? '没有导入成，请再试一次'} />;
  if (state === 'cancelled')
    return <Alert type="info" showIcon title={`停下了，已经导入的 ${done} 行留着`} />;
  return (
    <Progress
      percent={total === null || total === 0 ? 0 : Math.floor((done / total) * 100)}
      status="active"
      aria-label={title}
    />
  );
}
