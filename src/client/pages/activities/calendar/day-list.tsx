import { View } from '@tarojs/components';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { dayLabel } from './month';
import type { DaysProps } from './month-grid';

/** Care mode: the days that have something, one below the other, in words. */
export function DayList({ chosen, counts, onChoose }: DaysProps) {
  return (
    <View>
      {[...counts].map(([day, count]) => (
        <Pressable
          key={day}
          className={`calendar__row ${day === chosen ? 'calendar__row--chosen' : ''}`}
          role="checkbox"
          label={`${dayLabel(day)}，${count} 场`}
          checked={day === chosen}
          onPress={() => onChoose(day)}
        >
          <View className="grow">{dayLabel(day)}</View>
          {count} 场{day === chosen && <Icon name="check" />}
        </Pressable>
      ))}
    </View>
  );
}
