import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import type { QueueItem } from '@shared/review/review-contract';
import { nearDay } from '@shared/time/time-format';
import { api } from '../../platform/api';
import { holdsOneOf } from '../../session/staff-roles';
import { useStaff } from '../../session/use-staff';
import { reviewerRoles } from './kinds';

/** "昨天 14:00 送来" */
export function sinceLabel({ why, since }: QueueItem, now: Date): string {
  return `${nearDay(since, now)} ${why === 'submitted' ? '送来' : '发布后改过'}`;
}

/** "家庭收纳", or "家庭收纳 等 12 场". */
export function batchTitle({ subjects }: QueueItem, measure: string): string {
  const title = subjects[0]?.title ?? '';
  return subjects.length > 1 ? `${title} 等 ${subjects.length} ${measure}` : title;
}

/** What waits for her review over all domains, the longest waiting first. */
export function useQueue(unitId: string | undefined) {
  const { units } = useStaff();
  const query = useInfiniteQuery({
    queryKey: queryKey('organisation', 'reviewQueue', unitId),
    queryFn: ({ pageParam, signal }) =>
      api.organisation.reviewQueue(
        { unitId: unitId ?? '', limit: 20, after: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: unitId !== undefined && holdsOneOf(units, reviewerRoles),
    refetchInterval: 60_000,
  });
  return {
    ...query,
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    total: query.data?.pages[0]?.total ?? 0,
  };
}
