import { View } from '@tarojs/components';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';

interface PlainListProps {
  title: string;
  items: readonly string[];
  /** The order matters: numbers stand before them. */
  ordered?: boolean;
}

/** A part of a policy that is a list; nothing where there is nothing. */
export function PlainList({ title, items, ordered = false }: PlainListProps) {
  if (items.length === 0) return null;
  return (
    <View className="stack">
      <Heading>{title}</Heading>
      <Card>
        {items.map((item, at) => (
          <View key={item} className="policy-step">
            <View className={ordered ? 'policy-step__number' : ''}>{ordered ? at + 1 : '·'}</View>
            <View className="grow">{item}</View>
          </View>
        ))}
      </Card>
    </View>
  );
}
