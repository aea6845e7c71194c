import { View } from '@tarojs/components';
import type { ArticleCard } from '@shared/content/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { ArticleRow } from './article-row';

/** The newest three, with the way to all of them. */
export function NewsList({ news }: { news: readonly ArticleCard[] }) {
  if (news.length === 0) return null;
  return (
    <View className="stack">
      <View className="soon__head">
        <View className="grow">
          <Heading>身边新闻</Heading>
        </View>
        <Pressable className="soon__all" label="全部新闻和公告" onPress={() => open(routes.news)}>
          全部
          <Icon name="chevron-right" />
        </Pressable>
      </View>
      <Card className="article-rows">
        {news.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </Card>
    </View>
  );
}
