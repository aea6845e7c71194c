import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';

/** What can be booked, for whom it is, and who gives it. In memory alone, as everything of this domain. */
export function useServices() {
  return useQuery({
    queryKey: queryKey('counselling', 'services'),
    queryFn: ({ signal }) => api.counselling.services({}, { signal }),
    staleTime: 300_000,
  });
}
