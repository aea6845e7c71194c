import { useShareAppMessage } from '@tarojs/taro';
import { routes } from '@client/domains';
import { usePageAddress, usePageParam } from '@client/platform/use-page-address';
import { ErrorState } from '@client/ui/state/error-state';
import { Page } from '@client/ui/page/page';
import { StaleNotice } from '@client/ui/state/stale-notice';
import { Skeleton } from '@client/ui/state/skeleton';
import { ArticlePage } from '../../components/article-page';
import { useArticle } from '../../use-article';
import { useNoSharing } from '@client/platform/use-no-sharing';
import { usePageName } from '@client/platform/use-page-name';

export default function ArticleDetailPage() {
  const id = usePageParam('id');
  const query = useArticle(id);
  const article = query.data;
  const title = article?.title ?? '网上妇女之家';
  usePageAddress(article?.discreet);
  usePageName(article && !article.discreet ? title : null);
  useNoSharing(article?.discreet ?? true);
  useShareAppMessage(() => ({ title, path: routes.article(id) }));
  const retry = () => void query.refetch();
  return (
    <Page
      title={article?.kind === 'notice' ? '公告' : '文章'}
      quickExit={article?.discreet ?? false}
    >
      <StaleNotice at={query.staleSince} onRetry={retry} />
      {article && <ArticlePage article={article} />}
      {!article && query.isError && (
        <ErrorState error={query.error} onRetry={retry} retrying={query.isFetching} />
      )}
      {!article && !query.isError && <Skeleton rows={2} />}
    </Page>
  );
}
