import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { dayAndTime } from '@shared/time/time-format';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { Loading } from '../../../ui/loading';
import { NothingHere } from '../../../ui/nothing-here';
import { Problem } from '../../../ui/problem';
import { refusalLabel, refusedCallerLabel } from './refusal-labels';

/** What was refused to whom. Each look is recorded, so nothing is asked again by itself. */
export function RefusedCalls({ unitId }: { unitId: string }) {
  const calls = useInfiniteQuery({
    queryKey: queryKey('organisation', 'refusedCalls', unitId),
    queryFn: ({ pageParam, signal }) =>
      api.organisation.refusedCalls({ unitId, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: unitId !== '',
    refetchOnWindowFocus: false,
  });
  if (calls.isPending) return <Loading />;
  if (calls.isError) {
    return <Problem error={calls.error} onRetry={() => void calls.refetch()} />;
  }
  const rows = calls.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <NothingHere title="半年里没有被拒绝的操作" />;
  return (
    <>
      <Table
        rowKey="id"
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: '最近一次',
            render: (_, { lastAt }) => <time dateTime={lastAt}>{dayAndTime(lastAt)}</time>,
          },
          { title: '谁', render: (_, { actor }) => refusedCallerLabel(actor) },
          { title: '想做什么', render: (_, { what }) => what },
          { title: '结果', render: (_, { code }) => refusalLabel(code) },
          { title: '一小时里', render: (_, { times }) => `至少 ${times} 次` },
          { title: '单位', render: (_, { unitName }) => unitName ?? '—' },
        ]}
      />
      {calls.hasNextPage && (
        <div className="more">
          <Button loading={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>
            再看一些
          </Button>
        </div>
      )}
    </>
  );
}
