import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api';

type HostedInput = Parameters<typeof api.activities.hosted>[0];
export type HostedFilters = Omit<HostedInput, 'after' | 'limit'>;
export type HostedActivity = Awaited<ReturnType<typeof api.activities.hosted>>['items'][number];

/** Activities of a unit and below, page by page. */
export function useHosted(filters: HostedFilters, { limit = 20, enabled = true } = {}) {
  const query = useInfiniteQuery({
    queryKey: ['activities', 'hosted', filters, limit],
    queryFn: ({ pageParam, signal }) =>
      api.activities.hosted({ ...filters, limit, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items };
}
