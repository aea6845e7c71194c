import { View } from '@tarojs/components';
import { ArticleRow } from '@client/pages/home/article-row';
import { showTab } from '@client/platform/go';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { LongList } from '@client/ui/show/long-list';
import { EmptyState } from '@client/ui/state/empty-state';
import { ErrorState } from '@client/ui/state/error-state';
import { Skeleton } from '@client/ui/state/skeleton';
import type { useArticles } from '../use-articles';

/** News and notices, with the way to more of them. */
export function ArticleList({ list }: { list: ReturnType<typeof useArticles> }) {
  if (list.isPending) return <Skeleton rows={4} />;
  if (!list.data) {
    return (
      <ErrorState
        error={list.error}
        onRetry={() => void list.refetch()}
        retrying={list.isFetching}
      />
    );
  }
  const articles = list.data.pages.flatMap((page) => page.items);
  if (articles.length === 0) {
    return (
      <EmptyState
        title="还没有新闻和公告"
        note="先看看身边有什么活动。"
        icon="book-open-text"
        action={{ label: '看全部活动', onPress: () => showTab('activities') }}
      />
    );
  }
  return (
    <>
      <Card className="article-rows">
        <LongList className="article-rows">
          {articles.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </LongList>
      </Card>
      {list.hasNextPage ? (
        <Button
          kind="ghost"
          label="再看一些"
          busy={list.isFetchingNextPage}
          onPress={() => void list.fetchNextPage()}
        />
      ) : (
        <View className="small list-end">都在这里了</View>
      )}
    </>
  );
}
