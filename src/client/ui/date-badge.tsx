import { View } from '@tarojs/components';
import { aria } from './aria';
import './date-badge.scss';

interface DateBadgeProps {
  /** 周六 */
  weekday: string;
  /** 28 */
  day: number;
  /** 14:00 */
  time: string;
  /** Read aloud instead of the three parts: "11 月 28 日 周六 14:00". */
  label: string;
}

/** The day, large, because that is what she looks for. */
export function DateBadge({ weekday, day, time, label }: DateBadgeProps) {
  return (
    <View className="ui-date" {...aria({ role: 'img', label })}>
      <View className="ui-date__small">{weekday}</View>
      <View className="ui-date__day">{day}</View>
      <View className="ui-date__small">{time}</View>
    </View>
  );
}
