import { useInfiniteQuery } from '@tanstack/react-query';
import { addDays, shanghaiInstant } from '@shared/time/shanghai';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import type { AuditFilterValues } from './use-audit-filters';

export type AuditRow = Awaited<ReturnType<typeof api.organisation.auditTrail>>['items'][number];

/** The log page by page. Each look is recorded, so nothing is asked again by itself. */
export function useAuditTrail(unitId: string, filters: AuditFilterValues) {
  const { from, until, ...others } = filters;
  const input = {
    ...others,
    unitId,
    from: from && shanghaiInstant(from, '00:00').toISOString(),
    // The day itself is included.
    until: until && shanghaiInstant(addDays(until, 1), '00:00').toISOString(),
  };
  const query = useInfiniteQuery({
    queryKey: queryKey('organisation', 'auditTrail', input),
    queryFn: ({ pageParam, signal }) =>
      api.organisation.auditTrail({ ...input, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: unitId !== '',
    refetchOnWindowFocus: false,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
