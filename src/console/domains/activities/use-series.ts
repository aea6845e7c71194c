import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../platform/api';

/** All series of the county. */
export function useSeries() {
  return useQuery({
    queryKey: queryKey('activities', 'series'),
    queryFn: async ({ signal }) => (await api.activities.series({}, { signal })).series,
    staleTime: 10 * 60_000,
  });
}
