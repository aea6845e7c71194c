import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { isUnderWay } from './task-labels';

export type BackgroundTask = Awaited<
  ReturnType<typeof api.organisation.myBackgroundTasks>
>['items'][number];

const whileItRuns = 1500;

/** My exports, imports and messages, the newest first; asked again and again while something runs. */
export function useMyTasks({ limit = 20, enabled = true } = {}) {
  const query = useInfiniteQuery({
    queryKey: queryKey('organisation', 'myBackgroundTasks', limit),
    queryFn: ({ pageParam, signal }) =>
      api.organisation.myBackgroundTasks({ limit, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? whileItRuns : false,
    enabled,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items };
}
