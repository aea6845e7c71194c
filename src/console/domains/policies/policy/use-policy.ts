import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type StaffPolicy = Awaited<ReturnType<typeof api.policies.draft>>;

/** One policy as its writers see it. For a form it is read once. */
export function usePolicy(policyId: string, { isForm = false } = {}) {
  return useQuery({
    queryKey: queryKey('policies', 'draft', policyId, isForm),
    queryFn: ({ signal }) => api.policies.draft({ policyId }, { signal }),
    ...(isForm ? { refetchOnWindowFocus: false, staleTime: 0, gcTime: 0 } : {}),
  });
}
