import { useInfiniteQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useSession } from '@client/session/use-session';

/** Her appointments, page by page. In memory alone: the phone keeps none. */
export function useMyAppointments(when: 'coming' | 'past') {
  const { isSignedIn, personId } = useSession();
  return useInfiniteQuery({
    queryKey: queryKey('counselling', 'myAppointments', personId, when),
    queryFn: ({ pageParam, signal }) =>
      api.counselling.myAppointments({ when, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: isSignedIn,
  });
}
