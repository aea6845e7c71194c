import { View } from '@tarojs/components';
import { serviceNames } from '@shared/counselling/services';
import type { AppointmentCard } from '@shared/counselling/views';
import { dayAndTime } from '@shared/time/time-format';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Button } from '@client/ui/press/button';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { LongList } from '@client/ui/show/long-list';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { pages } from '../../page-addresses';
import { stateWords } from '../../state-words';
import { useMyAppointments } from '../../use-my-appointments';
import { NoneYet } from './none-yet';

/** One of the two lists with all its states. Without past ones nothing is said of them. */
export function AppointmentList({ when }: { when: 'coming' | 'past' }) {
  const list = useMyAppointments(when);
  const retry = () => void list.refetch();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.data && items.length === 0 && when === 'past') return null;
  return (
    <View className="co-group">
      <Heading>{when === 'coming' ? '要去的' : '以前的'}</Heading>
      {!list.data && list.isError && (
        <ErrorState error={list.error} onRetry={retry} retrying={list.isFetching} />
      )}
      {!list.data && !list.isError && <Skeleton rows={1} />}
      <StaleNotice
        at={list.data && list.isError ? new Date(list.dataUpdatedAt) : null}
        onRetry={retry}
      />
      {list.data && items.length === 0 && <NoneYet />}
      {items.length > 0 && (
        <Card className="co-facts">
          <LongList className="co-rows">
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </LongList>
        </Card>
      )}
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

function Row({ item }: { item: AppointmentCard }) {
  const polite = usePolite();
  const standing = stateWords(item, new Date());
  const note = [serviceNames[item.service].name, item.counsellor.name, item.place]
    .flatMap((part) => part ?? [])
    .join(' · ');
  const asks = item.proposal !== null ? '要换时间，等你点头' : undefined;
  return (
    <ListRow
      title={dayAndTime(item.startsAt)}
      note={note}
      value={polite(asks ?? standing?.words ?? '')}
      onPress={() => open(pages.appointment(item.id))}
    />
  );
}
