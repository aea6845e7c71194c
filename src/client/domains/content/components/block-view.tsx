import { Text, View } from '@tarojs/components';
import type { Block } from '@shared/content/blocks';
import { openLink } from '@client/platform/open-link';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { ListRow } from '@client/ui/press/list-row';
import { Picture } from '@client/ui/show/picture';
import './block-view.scss';

/** One piece of an article's body. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading>{block.text}</Heading>;
    case 'paragraph':
      return (
        <Text className="block" userSelect>
          {block.text}
        </Text>
      );
    case 'list':
      return <Items items={block.items} ordered={block.ordered} />;
    case 'quote':
      return (
        <View className="quote">
          <View>{block.text}</View>
          {block.by && <View className="small">—— {block.by}</View>}
        </View>
      );
    case 'picture':
      return (
        <View>
          <Picture picture={block.picture} />
          {block.caption && <View className="small caption">{block.caption}</View>}
        </View>
      );
    case 'link': {
      const { label, to } = block;
      if (to.to === 'telephone') return <CallRow number={to.number} name={label} />;
      return (
        <Card>
          <ListRow title={label} onPress={() => openLink(to)} />
        </Card>
      );
    }
  }
}

function Items({ items, ordered }: { items: readonly string[]; ordered: boolean }) {
  return (
    <View className="items">
      {items.map((item, at) => (
        <View key={at} className="items__item">
          <View className="items__mark">{ordered ? `${at + 1}.` : '·'}</View>
          <View className="grow">{item}</View>
        </View>
      ))}
    </View>
  );
}
