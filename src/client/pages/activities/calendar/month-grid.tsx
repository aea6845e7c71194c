import { View } from '@tarojs/components';
import { aria } from '@client/ui/aria';
import { Pressable } from '@client/ui/press/pressable';
import { dayLabel, weekdays, weeksOf } from './month';

export interface DaysProps {
  month: string;
  today: string;
  chosen: string | null;
  counts: ReadonlyMap<string, number>;
  onChoose: (day: string) => void;
}

const mostDots = 3;

/** The month as on the wall: a dot for each activity, three stand for more. */
export function MonthGrid({ month, ...days }: DaysProps) {
  return (
    <View>
      <View className="calendar__week" {...aria({ hidden: true })}>
        {weekdays.map((weekday) => (
          <View key={weekday} className="calendar__weekday">
            {weekday}
          </View>
        ))}
      </View>
      {weeksOf(month, days.today).map((week, row) => (
        <View key={`${month} ${row}`} className="calendar__week">
          {week.map((day, at) =>
            day === null ? (
              <View key={`${row} ${at}`} className="calendar__day" />
            ) : (
              <Day key={day} day={day} {...days} />
            ),
          )}
        </View>
      ))}
    </View>
  );
}

function Day({ day, today, chosen, counts, onChoose }: Omit<DaysProps, 'month'> & { day: string }) {
  const count = counts.get(day) ?? 0;
  const classes = ['calendar__day'];
  if (day === chosen) classes.push('calendar__day--chosen');
  if (day === today) classes.push('calendar__day--today');
  if (count === 0) classes.push('calendar__day--none');
  const number = Number(day.slice(8));
  if (count === 0 && day !== chosen) {
    return (
      <View className={classes.join(' ')} {...aria({ label: `${dayLabel(day)}，没有活动` })}>
        {number}
      </View>
    );
  }
  return (
    <Pressable
      className={classes.join(' ')}
      role="checkbox"
      label={`${dayLabel(day)}，${count} 场`}
      checked={day === chosen}
      onPress={() => onChoose(day)}
    >
      {number}
      <View className="calendar__dots">
        {Array.from({ length: Math.min(count, mostDots) }, (_, dot) => (
          <View key={dot} className="calendar__dot" />
        ))}
      </View>
    </Pressable>
  );
}
