import { useInfiniteQuery } from '@tanstack/react-query';
import { nearDay } from '@shared/time/time-words';
import { api } from '../../../platform/api';

export type WaitingActivity = Awaited<
  ReturnType<typeof api.activities.waitingForReview>
>['items'][number];

/** "昨天 14:00 送来" */
export function waitingWords({ why, since }: WaitingActivity, now: Date): string {
  return `${nearDay(since, now)} ${why === 'sent' ? '送来' : '发布后改过'}`;
}

/** What units below have sent, or changed after it was published, the longest waiting first. */
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
