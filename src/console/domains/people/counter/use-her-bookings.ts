import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

type Input = Parameters<typeof api.activities.herBookings>[0];
export type HerBooking = Awaited<ReturnType<typeof api.activities.herBookings>>['items'][number];

/** Bookings of whoever was looked up, page by page. */
export function useHerBookings(visit: string, when: Input['when']) {
  const query = useInfiniteQuery({
    queryKey: queryKey('activities', 'herBookings', visit, when),
    queryFn: ({ pageParam, signal }) =>
      api.activities.herBookings({ visit, when, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Every look is recorded: only those that she takes herself are.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
