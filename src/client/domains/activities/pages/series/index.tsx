import { useRouter } from '@tarojs/taro';
import { showTab } from '@client/platform/go';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { Skeleton } from '@client/ui/state/skeleton';
import { AllSeries } from '../../components/catalogue/all-series';
import { OneSeries } from '../../components/catalogue/one-series';
import { useSeries } from '../../use-series';

/** One series with what comes of it, or all of them when the address names none. */
export default function SeriesPage() {
  const { id } = useRouter().params;
  const query = useSeries();
  const one = id === undefined ? undefined : query.data?.series.find((series) => series.id === id);
  return (
    <Page title={one?.name ?? '活动系列'}>
      {query.isPending && <Skeleton rows={3} />}
      {query.isError && (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {one && <OneSeries series={one} />}
      {id === undefined && query.data && <AllSeries series={query.data.series} />}
      {id !== undefined && query.isSuccess && !one && (
        <EmptyState
          title="没有这个系列了"
          action={{ label: '看全部活动', onPress: () => showTab('activities') }}
        />
      )}
    </Page>
  );
}
