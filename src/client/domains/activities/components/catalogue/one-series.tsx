import { View } from '@tarojs/components';
import type { SeriesView } from '@shared/activities/views';
import { ActivityRow } from '@client/pages/activities/activity-row';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { Button } from '@client/ui/press/button';
import { LongList } from '@client/ui/show/long-list';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Heading } from '@client/ui/show/heading';
import { Skeleton } from '@client/ui/state/skeleton';
import { useComingOfSeries } from '../../use-series';

/** What the series is, and what comes of it. */
export function OneSeries({ series }: { series: SeriesView }) {
  return (
    <View className="stack">
      <Heading level={1}>{series.name}</Heading>
      <View>{series.summary}</View>
      <Heading>即将开始</Heading>
      <Coming seriesId={series.id} />
      <Button kind="quiet" label="看别的系列" onPress={() => open(routes.series())} />
    </View>
  );
}

function Coming({ seriesId }: { seriesId: string }) {
  const list = useComingOfSeries(seriesId);
  if (list.isPending) return <Skeleton rows={2} />;
  if (!list.data) {
    const retry = () => void list.refetch();
    return <ErrorState error={list.error} onRetry={retry} retrying={list.isFetching} />;
  }
  const activities = list.data.pages.flatMap((page) => page.items);
  if (activities.length === 0) {
    return <EmptyState title="暂时没有新的一场" note="定了日子会出现在这里。" />;
  }
  return (
    <>
      <LongList>
        {activities.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} inSeries />
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
    </>
  );
}
