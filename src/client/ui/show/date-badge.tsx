import { View } from '@tarojs/components';
import { dayAndTime, shanghai } from '@shared/time/time-format';
import { aria } from '../aria';
import './date-badge.scss';

/** The day of an instant, large, because that is what she looks for; its month when it is not this one. */
export function DateBadge({ at }: { at: string }) {
  const { year, month, day, weekday, clock } = shanghai(at);
  const now = shanghai(new Date());
  const isThisMonth = year === now.year && month === now.month;
  return (
    <View className="ui-date" {...aria({ role: 'img', label: dayAndTime(at) })}>
      {!isThisMonth && <View className="ui-date__small">{`${month} 月`}</View>}
      <View className="ui-date__day">{day}</View>
      <View className="ui-date__small">{weekday}</View>
      <View className="ui-date__small">{clock}</View>
    </View>
  );
}
