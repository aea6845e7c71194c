import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../../platform/api';

export type WaitingActivity = Awaited<
  ReturnType<typeof api.activities.waitingForReview>
>['items'][number];

/** What units below have sent, the longest waiting first. */
export function useWaiting(unitId: string | undefined) {
  const query = useInfiniteQuery({
    queryKey: ['activities', 'waitingForReview', unitId],
    queryFn: ({ pageParam, signal }) =>
      api.activities.waitingForReview(
        { unitId: unitId ?? '', limit: 20, after: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: unitId !== undefined,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
