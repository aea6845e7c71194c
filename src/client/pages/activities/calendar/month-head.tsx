import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import { Icon } from '@client/ui/show/icon';
import { Pressable } from '@client/ui/press/pressable';
import { addMonths, monthLabel } from './month';

interface MonthHeadProps {
  month: string;
  /** Nothing is to be found before this one. */
  first: string;
  onChange: (month: string) => void;
}

const monthsAhead = 11;

/** Which month it is, with the way to the next and back. */
export function MonthHead({ month, first, onChange }: MonthHeadProps) {
  const step = (count: number) => onChange(addMonths(month, count));
  return (
    <View className="calendar__head">
      <Pressable
        className={`calendar__step ${month <= first ? 'calendar__step--off' : ''}`}
        label="上个月"
        disabled={month <= first}
        onPress={() => step(-1)}
      >
        <Icon name="chevron-left" />
      </Pressable>
      <View className="grow strong calendar__month" {...aria({ live: 'polite' })}>
        {monthLabel(month)}
      </View>
      <Pressable
        className={`calendar__step ${month >= addMonths(first, monthsAhead) ? 'calendar__step--off' : ''}`}
        label="下个月"
        disabled={month >= addMonths(first, monthsAhead)}
        onPress={() => step(1)}
      >
        <Icon name="chevron-right" />
      </Pressable>
    </View>
  );
}
