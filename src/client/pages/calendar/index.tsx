import { View } from '@tarojs/components';
import { useState } from 'react';
import { shanghaiDate } from '@shared/time/shanghai';
import { aria } from '@client/ui/aria';
import { Page } from '@client/ui/page/page';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { dayLabel, weekdays, weeksOf } from '../activities/calendar/month';
import { MonthHead } from '../activities/calendar/month-head';
import '../activities/calendar/calendar.scss';

/** Days that fall on the same date every year. */
const fixedDays: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '03-08': '妇女节',
  '03-12': '植树节',
  '05-01': '劳动节',
  '05-04': '青年节',
  '06-01': '儿童节',
  '09-10': '教师节',
  '10-01': '国庆节',
};

/**
 * A wall calendar, and no more: where quick exit leads. It asks nobody, knows nothing of her, and has no
 * tabs, since one of them says 求助.
 */
export default function CalendarPage() {
  const today = shanghaiDate(new Date());
  const [month, setMonth] = useState(today.slice(0, 7));
  const days = Object.entries(fixedDays).filter(([day]) => day.startsWith(month.slice(5)));
  return (
    <Page title="日历">
      <Heading level={1}>今天是 {dayLabel(today)}</Heading>
      <Card className="calendar">
        <MonthHead month={month} first={today.slice(0, 7)} onChange={setMonth} />
        <View className="calendar__week" {...aria({ hidden: true })}>
          {weekdays.map((weekday) => (
            <View key={weekday} className="calendar__weekday">
              {weekday}
            </View>
          ))}
        </View>
        {weeksOf(month).map((week, row) => (
          <View key={`${month} ${row}`} className="calendar__week">
            {week.map((day, at) => (
              <View
                key={day ?? at}
                className={`calendar__day ${day === today ? 'calendar__day--chosen' : ''}`}
              >
                {day === null ? '' : Number(day.slice(8))}
              </View>
            ))}
          </View>
        ))}
      </Card>
      {days.map(([day, name]) => (
        <View key={day} className="small">
          {dayLabel(`${month.slice(0, 4)}-${day}`)} {name}
        </View>
      ))}
    </Page>
  );
}
