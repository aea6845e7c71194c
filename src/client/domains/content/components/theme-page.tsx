import { Text, View } from '@tarojs/components';
import type { Theme } from '@shared/content/views';
import { ArticleRow } from '@client/pages/home/article-row';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { dayAndTime } from '@shared/time/time-format';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { ListRow } from '@client/ui/press/list-row';
import { Helplines } from '@client/pages/help/helplines';

/** A theme: what it is about, what to read, where to go. */
export function ThemePage({ theme }: { theme: Theme }) {
  const { heading, words, articles, activities, discreet } = theme;
  return (
    <View className="stack">
      <Heading level={1}>{heading}</Heading>
      <Text className="block" userSelect>
        {words}
      </Text>
      {articles.length > 0 && (
        <Card className="article-rows">
          {articles.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </Card>
      )}
      {activities.length > 0 && <Heading>可以去的活动</Heading>}
      {activities.length > 0 && (
        <Card>
          {activities.map(({ id, title, startsAt, hostName }) => (
            <ListRow
              key={id}
              icon="calendar-heart"
              title={title}
              note={`${dayAndTime(startsAt)} · ${hostName}`}
              onPress={() => open(routes.activity(id))}
            />
          ))}
        </Card>
      )}
      {discreet && <Helplines />}
    </View>
  );
}
