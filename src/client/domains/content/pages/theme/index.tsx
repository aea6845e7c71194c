import { useShareAppMessage } from '@tarojs/taro';
import { routes } from '@client/domains';
import { usePageAddress, usePageParam } from '@client/platform/use-page-address';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { ThemePage } from '../../components/theme-page';
import { useTheme } from '../../use-article';
import { useNoSharing } from '@client/platform/use-no-sharing';
import { usePageName } from '@client/platform/use-page-name';

export default function ThemeDetailPage() {
  const id = usePageParam('id');
  const query = useTheme(id);
  const theme = query.data;
  const title = theme?.title ?? '网上妇女之家';
  usePageAddress(theme?.discreet);
  usePageName(theme && !theme.discreet ? title : null);
  useNoSharing(theme?.discreet ?? true);
  useShareAppMessage(() => ({ title, path: routes.theme(id) }));
  const retry = () => void query.refetch();
  return (
    <Page title="专题" quickExit={theme?.discreet ?? false}>
      <StaleNotice at={query.staleSince} onRetry={retry} />
      {theme && <ThemePage theme={theme} />}
      {!theme && query.isError && (
        <ErrorState error={query.error} onRetry={retry} retrying={query.isFetching} />
      )}
      {!theme && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}
