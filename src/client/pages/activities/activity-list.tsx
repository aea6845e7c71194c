import { View } from '@tarojs/components';
import { Button } from '@client/ui/press/button';
import { ErrorState } from '@client/ui/state/error-state';
import { Heading } from '@client/ui/show/heading';
import { LongList } from '@client/ui/show/long-list';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { ActivityRow } from './activity-row';
import { NothingFound } from './nothing-found';
import type { useActivityList } from './use-activity-list';

/** The list in each of its states: loading, error, empty, filled, end. */
export function ActivityList({ list }: { list: ReturnType<typeof useActivityList> }) {
  const { found, ringNames } = list;
  const retry = () => void list.refetch();
  if (list.isPending) return <Skeleton rows={4} />;
  if (list.isError && found.length === 0) {
    return <ErrorState error={list.error} onRetry={retry} retrying={list.isFetching} />;
  }
  if (found.length === 0) return <NothingFound />;
  return (
    <View className="stack">
      <StaleNotice at={list.staleSince} onRetry={retry} />
      <LongList>
        {found.map(({ ring, activity }, at) => (
          <View key={activity.id} className="stack">
            {ring !== found[at - 1]?.ring && ringNames[ring] && (
              <Heading>{ringNames[ring]}</Heading>
            )}
            <ActivityRow activity={activity} />
          </View>
        ))}
      </LongList>
      {list.hasNextPage ? (
        <Button
          kind="quiet"
          label="再看更多"
          busy={list.isFetchingNextPage}
          onPress={() => void list.fetchNextPage()}
        />
      ) : (
        <View className="small list-end">就这些了，一共 {found.length} 场</View>
      )}
    </View>
  );
}
