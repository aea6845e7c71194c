import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@client/platform/api';
import { askUntilLoaded } from '@client/platform/ask-until-loaded';
import { keepLastSeen, lastSeen } from '@client/platform/last-seen';
import { bookingKeys, isBookingPage } from '@client/session/kept-bookings';
import { useSession } from '@client/session/use-session';

/** Her bookings, page by page; without a network the first page as it was last seen. */
export function useBookings(when: 'coming' | 'past') {
  const { isSignedIn, personId } = useSession();
  const key = bookingKeys.list(when, personId);
  const name = JSON.stringify(key);
  const stored = isSignedIn ? lastSeen(name) : null;
  const seen = stored && isBookingPage(stored.data) ? { page: stored.data, at: stored.at } : null;
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.activities.myBookings({ when, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    initialData: seen ? { pages: [seen.page], pageParams: [undefined] } : undefined,
    initialDataUpdatedAt: seen?.at,
    refetchOnMount: askUntilLoaded,
    enabled: isSignedIn,
  });
  const first = query.data?.pages[0];
  const { dataUpdatedAt, isSuccess } = query;
  useEffect(() => {
    if (first && isSuccess) keepLastSeen(name, { data: first, at: dataUpdatedAt });
  }, [name, first, isSuccess, dataUpdatedAt]);
  return { ...query, staleSince: query.isError && first ? new Date(dataUpdatedAt) : null };
}
