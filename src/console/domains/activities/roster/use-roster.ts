import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

type RosterInput = Parameters<typeof api.activities.roster>[0];
type RosterPage = Awaited<ReturnType<typeof api.activities.roster>>;
export type RosterFilters = Omit<RosterInput, 'activityId' | 'after' | 'limit'>;
export type RosterRow = RosterPage['items'][number];
export type RosterGroup = RosterPage['groups'][number];

/** Who comes to an activity and who waits, page by page. */
export function useRoster(activityId: string, filters: RosterFilters) {
  const query = useInfiniteQuery({
    queryKey: queryKey('activities', 'roster', activityId, filters),
    queryFn: ({ pageParam, signal }) =>
      api.activities.roster({ activityId, ...filters, limit: 50, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // Every look is recorded: only those that she takes herself are.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: (before) => before,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items, counts: query.data?.pages[0] };
}
