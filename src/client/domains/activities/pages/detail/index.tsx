import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { routes } from '@client/domains';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { ActivityPage } from '../../components/catalogue/activity-page';
import { SignUpBar } from '../../components/sign-up/sign-up-bar';
import { shareTitle } from '../../share-title';
import { useActivity } from '../../use-activity';

export default function DetailPage() {
  const { id = '' } = useRouter().params;
  const query = useActivity(id);
  const activity = query.data;
  useShareAppMessage(() => ({
    title: activity ? shareTitle(activity) : '网上妇女之家的活动',
    path: routes.activity(id),
  }));
  const retry = () => void query.refetch();
  return (
    <Page title="活动" bottom={activity && <SignUpBar activity={activity} />}>
      {activity && (
        <>
          <StaleNotice at={query.staleSince} onRetry={retry} />
          <ActivityPage activity={activity} />
        </>
      )}
      {!activity && query.isError && (
        <ErrorState error={query.error} onRetry={retry} retrying={query.isFetching} />
      )}
      {!activity && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}
