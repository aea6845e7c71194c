import { View } from '@tarojs/components';
import { useState } from 'react';
import { shanghaiDate } from '@shared/time/shanghai';
import { useCareMode } from '@client/session/use-care-mode';
import { Card } from '@client/ui/show/card';
import { ErrorState } from '@client/ui/state/error-state';
import { filterStore } from '../filters/filter-store';
import { DayList } from './day-list';
import { MonthGrid } from './month-grid';
import { MonthHead } from './month-head';
import { useCalendar } from './use-calendar';
import './calendar.scss';

/** A month to choose a day from; the list below shows that day. */
export function CalendarView() {
  const { filters, change } = filterStore();
  const { care } = useCareMode();
  const today = shanghaiDate(new Date());
  const [month, setMonth] = useState(today.slice(0, 7));
  const calendar = useCalendar(month, filters);
  const chosen = typeof filters.when === 'object' ? filters.when.day : null;
  const choose = (day: string) => change({ when: day === chosen ? 'any' : { day } });
  const days = { month, today, chosen, counts: calendar.counts, onChoose: choose };
  return (
    <Card className="calendar">
      <MonthHead month={month} first={today.slice(0, 7)} onChange={setMonth} />
      {calendar.isError && (
        <ErrorState
          error={calendar.error}
          onRetry={() => void calendar.refetch()}
          retrying={calendar.isFetching}
        />
      )}
      {care ? <DayList {...days} /> : <MonthGrid {...days} />}
      {calendar.isSuccess && calendar.counts.size === 0 && (
        <View className="small list-end">这个月没有要开始的活动</View>
      )}
    </Card>
  );
}
