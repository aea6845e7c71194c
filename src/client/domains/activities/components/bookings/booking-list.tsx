import { View } from '@tarojs/components';
import type { BookingCard } from '@shared/activities/views';
import { showTab } from '@client/platform/go';
import { Button } from '@client/ui/press/button';
import { LongList } from '@client/ui/show/long-list';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { useBookings } from '../../use-bookings';
import { BookingRow } from './booking-row';

const empty = {
  coming: { title: '还没有报名', note: '去看看最近有什么活动' },
  past: { title: '还没有参加过', note: '参加过的活动会留在这里' },
};

/** One of the two lists with all its states. */
export function BookingList({ when }: { when: 'coming' | 'past' }) {
  const list = useBookings(when);
  if (list.isPending) return <Skeleton />;
  if (list.isError && !list.data) {
    const retry = () => void list.refetch();
    return <ErrorState error={list.error} onRetry={retry} retrying={list.isFetching} />;
  }
  const bookings = offeredFirst(list.data?.pages.flatMap((page) => page.items) ?? []);
  if (bookings.length === 0) {
    const action = { label: '看活动', onPress: () => showTab('activities') };
    return <EmptyState {...empty[when]} action={action} />;
  }
  return (
    <View className="stack">
      <StaleNotice at={list.staleSince} onRetry={() => void list.refetch()} />
      <LongList>
        {bookings.map((booking) => (
          <BookingRow key={booking.id} booking={booking} />
        ))}
      </LongList>
      {list.hasNextPage && (
        <Button
          kind="ghost"
          label="再看一些"
          busy={list.isFetchingNextPage}
          onPress={() => void list.fetchNextPage()}
        />
      )}
    </View>
  );
}

/** An offer runs out: it stands above what only has to be remembered. */
function offeredFirst(bookings: readonly BookingCard[]): BookingCard[] {
  const isOffered = ({ status }: BookingCard) => status === 'offered';
  return [...bookings.filter(isOffered), ...bookings.filter((booking) => !isOffered(booking))];
}
