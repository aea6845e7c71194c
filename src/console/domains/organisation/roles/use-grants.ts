import { useInfiniteQuery } from '@tanstack/react-query';
import type { Role } from '@shared/organisation/roles';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type StaffGrant = Awaited<ReturnType<typeof api.organisation.listGrants>>['items'][number];

/** Who holds which role in a unit and below it, page by page. */
export function useGrants(unitId: string, role: Role | undefined) {
  const query = useInfiniteQuery({
    queryKey: queryKey('organisation', 'listGrants', unitId, role),
    queryFn: ({ pageParam, signal }) =>
      api.organisation.listGrants({ unitId, role, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
