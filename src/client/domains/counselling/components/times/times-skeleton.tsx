import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import './day-strip.scss';
import './time-grid.scss';

/** The places of days and times, so that nothing jumps when they are there. */
export function TimesSkeleton() {
  return (
    <View className="co-group" {...aria({ role: 'status', label: '正在看有哪些时间' })}>
      <View className="co-days" {...aria({ hidden: true })}>
        {Array.from({ length: 6 }, (_, at) => (
          <View key={at} className="co-day co-day--waits" />
        ))}
      </View>
      <View className="co-times" {...aria({ hidden: true })}>
        {Array.from({ length: 6 }, (_, at) => (
          <View key={at} className="co-time co-time--waits" />
        ))}
      </View>
    </View>
  );
}
