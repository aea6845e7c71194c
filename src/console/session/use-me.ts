import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../platform/api';
import { useSession } from './use-session';

/** Who she is by the server, with the roles that she holds. */
export function useMe() {
  const { isSignedIn } = useSession();
  return useQuery({
    queryKey: queryKey('people', 'me'),
    queryFn: ({ signal }) => api.people.me({}, { signal }),
    enabled: isSignedIn,
    staleTime: 60_000,
  });
}
