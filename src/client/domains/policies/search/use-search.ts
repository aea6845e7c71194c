import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import type { PolicyFilters } from '@shared/policies/filters';
import { api } from '@client/platform/api';

/** What is found by words, narrowed. */
export function useFound(words: string, filters: PolicyFilters) {
  return useQuery({
    queryKey: queryKey('policies', 'search', words, filters),
    queryFn: ({ signal }) => api.policies.search({ words, ...filters }, { signal }),
    enabled: words !== '',
  });
}

/** What she may be about to type. */
export function useSuggestions(words: string) {
  return useQuery({
    queryKey: queryKey('policies', 'suggest', words),
    queryFn: ({ signal }) => api.policies.suggest({ words }, { signal }),
    enabled: words !== '',
  });
}

/** Everything that is public, page by page, when there are no words. */
export function useBrowse(filters: PolicyFilters, enabled: boolean) {
  return useInfiniteQuery({
    queryKey: queryKey('policies', 'list', filters),
    queryFn: ({ pageParam, signal }) =>
      api.policies.list({ after: pageParam, ...filters }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });
}
