import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api';
import { isUnderWay } from './work-words';

export type WorkItem = Awaited<ReturnType<typeof api.organisation.myWork>>['items'][number];

const whileItRuns = 1500;

/** My exports, imports and messages, the newest first; asked again and again while something runs. */
export function useMyWork({ limit = 20, enabled = true } = {}) {
  const query = useInfiniteQuery({
    queryKey: ['organisation', 'myWork', limit],
    queryFn: ({ pageParam, signal }) =>
      api.organisation.myWork({ limit, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? whileItRuns : false,
    enabled,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items };
}
