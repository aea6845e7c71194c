import { View } from '@tarojs/components';
import type { ArticleCard } from '@shared/content/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { shanghai } from '@shared/time/time-format';
import { isWeapp } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { Tag } from '@client/ui/show/tag';
import './article-row.scss';

/** An article of a list: what it says in a line, from whom, of which day. */
export function ArticleRow({ article }: { article: ArticleCard }) {
  const { id, kind, title, summary, unitName, pinned } = article;
  const from = `${unitName} · ${dayOf(article)}`;
  const kindName = kind === 'notice' ? '公告' : '';
  return (
    <Pressable
      className="article-row"
      // All of it in one line for WeChat, which would read it piece by piece; the web joins it.
      label={isWeapp ? [kindName, title, summary, from].filter(Boolean).join('，') : undefined}
      onPress={() => open(routes.article(id))}
    >
      <View className="strong">{title}</View>
      {summary !== '' && <View className="article-row__summary">{summary}</View>}
      <View className="article-row__from">
        {kind === 'notice' && <Tag tone="info">公告</Tag>}
        {pinned && <Tag tone="brand">置顶</Tag>}
        <View className="small">{from}</View>
      </View>
    </Pressable>
  );
}

function dayOf({ shownFrom }: ArticleCard): string {
  const { month, day } = shanghai(shownFrom);
  return `${month} 月 ${day} 日`;
}
