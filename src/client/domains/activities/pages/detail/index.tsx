import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { messageOf } from '@shared/contract/connection-error';
import { routes } from '@client/platform/routes';
import { ErrorState } from '@client/ui/error-state';
import { Page } from '@client/ui/page';
import { SeenNotice } from '@client/ui/seen-notice';
import { Skeleton } from '@client/ui/skeleton';
import { ActivityPage } from '../../components/activity-page';
import { SignUpBar } from '../../components/sign-up-bar';
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
          <SeenNotice at={query.seenAt} onRetry={retry} />
          <ActivityPage activity={activity} />
        </>
      )}
      {!activity && query.isError && (
        <ErrorState message={messageOf(query.error)} onRetry={retry} retrying={query.isFetching} />
      )}
      {!activity && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}
