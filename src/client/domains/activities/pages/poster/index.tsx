import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { routes } from '@client/domains';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { Skeleton } from '@client/ui/state/skeleton';
import { Poster } from '../../poster/poster';
import { shareTitle } from '../../share-title';

export default function PosterPage() {
  const { id = '' } = useRouter().params;
  const query = useQuery({
    queryKey: queryKey('activities', 'poster', id),
    queryFn: ({ signal }) => api.activities.poster({ activityId: id }, { signal }),
  });
  useShareAppMessage(() => ({
    title: query.data ? shareTitle(query.data.activity) : '网上妇女之家的活动',
    path: routes.activity(id),
  }));
  return (
    <Page title="海报">
      {query.data && <Poster poster={query.data} />}
      {!query.data && query.isError && (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      )}
      {!query.data && !query.isError && <Skeleton rows={1} />}
    </Page>
  );
}
