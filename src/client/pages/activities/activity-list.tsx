import { View } from '@tarojs/components';
import type { Town } from '@shared/organisation/yueqing';
import { messageOf } from '@client/platform/errors';
import { Button } from '@client/ui/button';
import { EmptyState } from '@client/ui/empty-state';
import { ErrorState } from '@client/ui/error-state';
import { SeenNotice } from '@client/ui/seen-notice';
import { Skeleton } from '@client/ui/skeleton';
import { ActivityRow } from './activity-row';
import type { useActivityList } from './use-activity-list';

interface ActivityListProps {
  list: ReturnType<typeof useActivityList>;
  town: Town | null;
  onChooseTown: () => void;
}

/** The list in each of its states: loading, error, empty, filled, end. */
export function ActivityList({ list, town, onChooseTown }: ActivityListProps) {
  const { activities } = list;
  const retry = () => void list.refetch();
  if (list.isPending) return <Skeleton rows={4} />;
  if (list.isError && activities.length === 0) {
    return (
      <ErrorState message={messageOf(list.error)} onRetry={retry} retrying={list.isFetching} />
    );
  }
  if (activities.length === 0) {
    return (
      <EmptyState
        title={town ? `${town.name}最近没有活动` : '最近没有活动'}
        note="可以看看别的镇街，很多活动不限住在哪里。"
        action={{ label: '换个镇街看看', onPress: onChooseTown }}
      />
    );
  }
  return (
    <View className="stack">
      <SeenNotice at={list.seenAt} onRetry={retry} />
      {activities.map((activity) => (
        <ActivityRow key={activity.id} activity={activity} />
      ))}
      {list.hasNextPage ? (
        <Button
          kind="quiet"
          label="再看更多"
          busy={list.isFetchingNextPage}
          onPress={() => void list.fetchNextPage()}
        />
      ) : (
        <View className="small list-end">就这些了，一共 {activities.length} 场</View>
      )}
    </View>
  );
}
