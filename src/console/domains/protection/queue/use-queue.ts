import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type QueueChoice = 'open' | 'closed' | 'withdrawn';

/** Times and states only. Asked again every half minute: somebody may have written. */
export function useQueue(which: QueueChoice) {
  return useQuery({
    queryKey: queryKey('protection', 'queue', which),
    queryFn: ({ signal }) => api.protection.queue({ which }, { signal }),
    refetchInterval: 30_000,
  });
}
