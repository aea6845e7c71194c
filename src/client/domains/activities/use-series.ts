import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';

/** Every series with how much comes of it. */
export function useSeries() {
  return useQuery({
    queryKey: queryKey('activities', 'series'),
    queryFn: ({ signal }) => api.activities.series({}, { signal }),
  });
}

/** What comes of one series, page by page. */
export function useComingOfSeries(seriesId: string) {
  return useInfiniteQuery({
    queryKey: queryKey('activities', 'list', { seriesId }),
    queryFn: ({ pageParam, signal }) =>
      api.activities.list({ seriesId, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
