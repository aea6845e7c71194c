import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

type ManagedInput = Parameters<typeof api.activities.managed>[0];
export type ManagedFilters = Omit<ManagedInput, 'after' | 'limit'>;
export type ManagedActivity = Awaited<ReturnType<typeof api.activities.managed>>['items'][number];

/** Activities of a unit and below, page by page. */
export function useManaged(filters: ManagedFilters, { limit = 20, enabled = true } = {}) {
  const query = useInfiniteQuery({
    queryKey: queryKey('activities', 'managed', filters, limit),
    queryFn: ({ pageParam, signal }) =>
      api.activities.managed({ ...filters, limit, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items };
}
