import { View } from '@tarojs/components';
import type { SlotDay } from '@shared/counselling/views';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { Icon } from '@client/ui/show/icon';
import { dayWords } from '../../day-words';
import './day-strip.scss';

interface DayStripProps {
  days: readonly SlotDay[];
  /** "YYYY-MM-DD" */
  today: string;
  chosen: string | null;
  onChange: (date: string) => void;
  onEarlier: (() => void) | null;
  onLater: (() => void) | null;
}

/** Two weeks, each day with what is left. A full one says so, and can be looked at all the same. */
export function DayStrip({ days, today, chosen, onChange, onEarlier, onLater }: DayStripProps) {
  return (
    <View className="co-days targets" {...aria({ role: 'radiogroup', label: '哪天' })}>
      {onEarlier && (
        <Pressable className="co-day co-day--way" label="看前两周" onPress={onEarlier}>
          <Icon name="chevron-left" />
          <View>前两周</View>
        </Pressable>
      )}
      {days.map((day) => {
        const { name, number, state, spoken } = dayWords(day, today);
        const tone = day.state === 'open' ? '' : 'co-day--none';
        return (
          <Pressable
            key={day.date}
            className={`co-day ${tone} ${day.date === chosen ? 'co-day--chosen' : ''}`}
            role="radio"
            label={spoken}
            checked={day.date === chosen}
            onPress={() => onChange(day.date)}
          >
            <View className="co-day__small">{name}</View>
            <View className="co-day__number">{number}</View>
            <View className="co-day__small">{state}</View>
          </Pressable>
        );
      })}
      {onLater && (
        <Pressable className="co-day co-day--way" label="看后两周" onPress={onLater}>
          <Icon name="chevron-right" />
          <View>后两周</View>
        </Pressable>
      )}
    </View>
  );
}
