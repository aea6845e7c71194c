import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '@client/platform/api';

/** Every series with how much comes of it. */
export function useSeries() {
  return useQuery({
    queryKey: ['activities', 'series'],
    queryFn: ({ signal }) => api.activities.series({}, { signal }),
  });
}

/** What comes of one series, page by page. */
export function useComingOfSeries(seriesId: string) {
  return useInfiniteQuery({
    queryKey: ['activities', 'of-series', seriesId],
    queryFn: ({ pageParam, signal }) =>
      api.activities.list({ seriesId, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
