import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { messageOf } from '@shared/contract/connection-error';
import { routes } from '@client/platform/routes';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { SeenNotice } from '@client/ui/state/seen-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { ArticlePage } from '../../components/article-page';
import { useArticle } from '../../use-article';
import { usePageName } from '../../use-page-name';

export default function ArticleDetailPage() {
  const { id = '' } = useRouter().params;
  const query = useArticle(id);
  const article = query.data;
  const title = article?.title ?? '网上妇女之家';
  usePageName(title);
  useShareAppMessage(() => ({ title, path: routes.article(id) }));
  const retry = () => void query.refetch();
  return (
    <Page
      title={article?.kind === 'notice' ? '公告' : '文章'}
      quickExit={article?.discreet ?? false}
    >
      <SeenNotice at={query.seenAt} onRetry={retry} />
      {article && <ArticlePage article={article} />}
      {!article && query.isError && (
        <ErrorState message={messageOf(query.error)} onRetry={retry} retrying={query.isFetching} />
      )}
      {!article && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}
