import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@client/platform/api';
import { askUntilLoaded } from '@client/platform/ask-until-loaded';
import { keepLastSeen, lastSeen } from '@client/platform/last-seen';
import { useMe } from '@client/session/use-me';
import { countFilters, listInput, type Filters } from './filters/filters';
import { firstStop, isPage, loadPage, ringsAround, type Stop } from './near-first';

/** Activities to come, those of her village and town first, page by page; the first page is kept for offline. */
export function useActivityList(townId: string | null, filters: Filters) {
  const village = useMe().data?.village ?? null;
  const rings = ringsAround(townId, village);
  const key = ['activities', 'list', rings.map(({ key }) => key), filters];
  const name = JSON.stringify(key);
  const isPlain = countFilters(filters) === 0;
  const stored = isPlain ? lastSeen(name) : null;
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      loadPage(rings, pageParam, (input) =>
        api.activities.list({ ...listInput(filters, new Date()), ...input }, { signal }),
      ),
    initialPageParam: firstStop as Stop,
    getNextPageParam: (page) => page.next ?? undefined,
    initialData:
      stored && isPage(stored.data) ? { pages: [stored.data], pageParams: [firstStop] } : undefined,
    initialDataUpdatedAt: stored?.at,
    refetchOnMount: askUntilLoaded,
  });
  const first = query.data?.pages[0];
  useEffect(() => {
    if (first && query.isSuccess && isPlain) {
      keepLastSeen(name, { data: first, at: query.dataUpdatedAt });
    }
  }, [name, first, isPlain, query.isSuccess, query.dataUpdatedAt]);
  return {
    ...query,
    found: query.data?.pages.flatMap((page) => page.found) ?? [],
    ringNames: rings.map(({ name }) => name),
    staleSince: query.isError && query.data ? new Date(query.dataUpdatedAt) : null,
  };
}
