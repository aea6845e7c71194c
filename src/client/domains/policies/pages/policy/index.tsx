import { useShareAppMessage } from '@tarojs/taro';
import { routes } from '@client/domains';
import { useNoSharing } from '@client/platform/use-no-sharing';
import { usePageAddress, usePageParam } from '@client/platform/use-page-address';
import { usePageName } from '@client/platform/use-page-name';
import { Page } from '@client/ui/page/page';
import { ErrorState } from '@client/ui/state/error-state';
import { NothingHere } from '@client/ui/state/nothing-here';
import { Skeleton } from '@client/ui/state/skeleton';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { PolicyView } from '../../components/policy-view';
import { usePolicy } from '../../use-policy';

export default function PolicyPage() {
  const id = usePageParam('id');
  const query = usePolicy(id);
  const policy = query.data;
  const title = policy?.title ?? '网上妇女之家';
  usePageAddress(policy?.discreet);
  usePageName(policy && !policy.discreet ? title : null);
  useNoSharing(policy?.discreet ?? true);
  useShareAppMessage(() => ({ title, path: routes.policy(id) }));
  const retry = () => void query.refetch();
  if (id === '')
    return (
      <Page title="政策">
        <NothingHere />
      </Page>
    );
  return (
    <Page title="政策" quickExit={policy?.discreet ?? false}>
      <StaleNotice at={query.staleSince} onRetry={retry} />
      {policy && <PolicyView policy={policy} />}
      {!policy && query.isError && (
        <ErrorState error={query.error} onRetry={retry} retrying={query.isFetching} />
      )}
      {!policy && !query.isError && <Skeleton rows={3} />}
    </Page>
  );
}
