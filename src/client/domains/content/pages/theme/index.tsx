import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { messageOf } from '@shared/contract/connection-error';
import { routes } from '@client/platform/routes';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { SeenNotice } from '@client/ui/state/seen-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { ThemePage } from '../../components/theme-page';
import { useTheme } from '../../use-article';
import { usePageName } from '../../use-page-name';

export default function ThemeDetailPage() {
  const { id = '' } = useRouter().params;
  const query = useTheme(id);
  const theme = query.data;
  const title = theme?.title ?? '网上妇女之家';
  usePageName(title);
  useShareAppMessage(() => ({ title, path: routes.theme(id) }));
  const retry = () => void query.refetch();
  return (
    <Page title="专题" quickExit={theme?.discreet ?? false}>
      <SeenNotice at={query.seenAt} onRetry={retry} />
      {theme && <ThemePage theme={theme} />}
      {!theme && query.isError && (
        <ErrorState message={messageOf(query.error)} onRetry={retry} retrying={query.isFetching} />
      )}
      {!theme && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}
