import { View } from '@tarojs/components';
import { Children, type PropsWithChildren } from 'react';

/** WeChat draws a parent of more than 60 children slowly, and warns of it. */
const rowsInGroup = 20;

interface LongListProps {
  /** How rows follow each other. */
  className?: string;
}

/** Rows of a list that grows page by page, in groups: a new page sends its own group and no other. */
export function LongList({ className = 'stack', children }: PropsWithChildren<LongListProps>) {
  const rows = Children.toArray(children);
  const groups = Array.from({ length: Math.ceil(rows.length / rowsInGroup) }, (_, at) =>
    rows.slice(at * rowsInGroup, (at + 1) * rowsInGroup),
  );
  return (
    <View className={className}>
      {groups.map((group, at) => (
        <View key={String(at)} className={className}>
          {group}
        </View>
      ))}
    </View>
  );
}
