import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { calendarInput, type Filters } from '../filters/filters';

/** How many activities begin on each day of the month, by day: everywhere, like the list, near her or not. */
export function useCalendar(month: string, filters: Filters) {
  const input = { ...calendarInput(filters), month };
  const query = useQuery({
    queryKey: queryKey('activities', 'calendar', input),
    queryFn: ({ signal }) => api.activities.calendar(input, { signal }),
  });
  const counts = new Map(query.data?.days.map(({ date, activities }) => [date, activities]));
  return { ...query, counts };
}
