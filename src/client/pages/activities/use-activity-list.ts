import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ActivityCard } from '@shared/activities/views';
import { api } from '@client/platform/api';
import { keepLastSeen, lastSeen } from '@client/platform/last-seen';

interface ActivityPage {
  items: ActivityCard[];
  next: string | null;
}

const pageSize = 20;

/** Activities to come of a town (or everywhere), page by page; the first page is kept for offline. */
export function useActivityList(townId: string | null) {
  const key = ['activities', 'list', townId];
  const name = JSON.stringify(key);
  const stored = lastSeen(name);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.activities.list(
        { limit: pageSize, after: pageParam, unitId: townId ?? undefined },
        { signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: (page: ActivityPage) => page.next ?? undefined,
    initialData:
      stored && isPage(stored.data) ? { pages: [stored.data], pageParams: [firstPage] } : undefined,
    initialDataUpdatedAt: stored?.at,
  });
  const first = query.data?.pages[0];
  useEffect(() => {
    if (first && query.isSuccess) keepLastSeen(name, { data: first, at: query.dataUpdatedAt });
  }, [name, first, query.isSuccess, query.dataUpdatedAt]);
  return {
    ...query,
    activities: query.data?.pages.flatMap((page) => page.items) ?? [],
    seenAt: query.isError && query.data ? new Date(query.dataUpdatedAt) : null,
  };
}

const firstPage: string | undefined = undefined;

function isPage(stored: unknown): stored is ActivityPage {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'items' in stored &&
    Array.isArray(stored.items)
  );
}
