import { View } from '@tarojs/components';
import { aria } from '../aria';
import './skeleton.scss';

interface SkeletonProps {
  /** How many cards of the list are drawn. */
  rows?: number;
}

/** The shape of what is coming, so that the page does not jump when it is there. */
export function Skeleton({ rows = 3 }: SkeletonProps) {
  return (
    <View className="stack" {...aria({ role: 'status', label: '正在打开' })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="ui-skeleton" {...aria({ hidden: true })}>
          <View className="ui-skeleton__date" />
          <View className="grow">
            <View className="ui-skeleton__line" />
            <View className="ui-skeleton__line ui-skeleton__line--short" />
          </View>
        </View>
      ))}
    </View>
  );
}
