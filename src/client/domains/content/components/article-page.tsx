import { View } from '@tarojs/components';
import { spokenParts } from '@shared/content/blocks';
import type { Article } from '@shared/content/views';
import { open } from '@client/platform/go';
import { routes } from '@client/domains';
import { shanghai } from '@shared/time/time-format';
import { isWeapp } from '@client/ui/aria';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { ListRow } from '@client/ui/press/list-row';
import { Picture } from '@client/ui/show/picture';
import { BlockView } from './block-view';
import { Helplines } from '@client/pages/help/helplines';
import { ReadAloud } from '@client/ui/press/read-aloud';

/** An article from its title to what comes after it. */
export function ArticlePage({ article }: { article: Article }) {
  const { heading, summary, cover, blocks, discreet, theme } = article;
  return (
    <View className="article">
      <View>
        <Heading level={1}>{heading}</Heading>
        <View className="small article__from">{sourceLabel(article)}</View>
      </View>
      {!discreet && (
        <View className="row">
          <ReadAloud parts={[heading, summary, ...spokenParts(blocks)]} />
        </View>
      )}
      {cover && <Picture picture={cover} />}
      <View className="strong">{summary}</View>
      {blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
      {discreet && <Helplines />}
      {theme && (
        <Card>
          <ListRow
            icon="heart-handshake"
            title={theme.title}
            note="看这个专题"
            onPress={() => open(routes.theme(theme.id))}
          />
        </Card>
      )}
      {isWeapp && !discreet && (
        <Button kind="soft" icon="share-2" label="发给朋友" openType="share" onPress={nothing} />
      )}
    </View>
  );
}

/** WeChat itself opens its dialogue. */
const nothing = () => undefined;

/** "乐清市妇女联合会 · 2026 年 11 月 20 日 · 王编辑 · 来源：乐清日报" */
function sourceLabel({ unitName, shownFrom, authorName, source }: Article): string {
  const { year, month, day } = shanghai(shownFrom);
  return [
    unitName,
    `${year} 年 ${month} 月 ${day} 日`,
    authorName,
    source === null ? null : `来源：${source}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
