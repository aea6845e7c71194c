import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type PolicyFilters = Omit<Parameters<typeof api.policies.drafts>[0], 'after' | 'limit'>;

/** What was written in a unit and below, page by page, last changed first. */
export function usePolicies(filters: PolicyFilters) {
  const query = useInfiniteQuery({
    queryKey: queryKey('policies', 'drafts', filters),
    queryFn: ({ pageParam, signal }) =>
      api.policies.drafts({ ...filters, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: filters.unitId !== '',
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items };
}
