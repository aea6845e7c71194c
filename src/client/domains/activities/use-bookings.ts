import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@client/platform/api';
import { useSession } from '@client/session/use-session';

/** Her bookings, page by page. */
export function useBookings(when: 'coming' | 'past') {
  const { isSignedIn, personId } = useSession();
  return useInfiniteQuery({
    queryKey: ['activities', 'bookings', when, personId],
    queryFn: ({ pageParam, signal }) =>
      api.activities.myBookings({ when, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: isSignedIn,
  });
}
