import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type KeyRequests = Awaited<ReturnType<typeof api.protection.keyRequests>>;

export function useKeyRequests() {
  return useQuery({
    queryKey: queryKey('protection', 'keyRequests'),
    queryFn: ({ signal }) => api.protection.keyRequests({}, { signal }),
  });
}
