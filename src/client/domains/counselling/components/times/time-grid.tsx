import { View } from '@tarojs/components';
import type { SlotDay } from '@shared/counselling/views';
import { shanghai } from '@shared/time/time-format';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { dayName } from '../../day-words';
import './line-choice.scss';
import './time-grid.scss';

interface TimeGridProps {
  day: SlotDay;
  /** The start of the time that she tapped, or keeps. */
  chosen: string | null;
  onChoose: (startsAt: string) => void;
}

/** Times of a day; of one without any, why that is so. */
export function TimeGrid({ day, chosen, onChoose }: TimeGridProps) {
  if (day.slots.length === 0) {
    return (
      <View className="co-times__none">
        {day.state === 'full'
          ? `${dayName(day.date)}约满了，看看别的日子。`
          : `${dayName(day.date)}没有人坐班，看看别的日子。`}
      </View>
    );
  }
  const differ = new Set(day.slots.map(({ place }) => place)).size > 1;
  return (
    <View
      className="co-times targets"
      {...aria({ role: 'radiogroup', label: `${dayName(day.date)}几点` })}
    >
      {day.slots.map(({ startsAt, place }) => {
        const { clock } = shanghai(startsAt);
        const where = differ ? place : null;
        return (
          <Pressable
            key={startsAt}
            className={`co-time ${startsAt === chosen ? 'co-chosen' : ''}`}
            role="radio"
            label={where === null ? clock : `${clock}，${where}`}
            checked={startsAt === chosen}
            onPress={() => onChoose(startsAt)}
          >
            <View>{clock}</View>
            {where !== null && <View className="small">{where}</View>}
          </Pressable>
        );
      })}
    </View>
  );
}
