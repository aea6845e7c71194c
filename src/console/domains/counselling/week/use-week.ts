import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { addDays, weekdayOf } from '@shared/time/shanghai';
import { api } from '../../../platform/api';
import { today } from '../words';

export type Week = Awaited<ReturnType<typeof api.counselling.week>>;
export type Day = Week['days'][number];
export type Entry = Week['appointments'][number];

/** The Monday of the week so many weeks after this one. */
export function mondayOf(offset: number): string {
  const date = today();
  return addDays(date, 1 - weekdayOf(date) + offset * 7);
}

export function weekQuery(counsellorId: string, from: string) {
  return {
    queryKey: queryKey('counselling', 'week', counsellorId, from),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.counselling.week({ counsellorId, from }, { signal }),
  };
}

export function useWeek(counsellorId: string, from: string) {
  return useQuery({ ...weekQuery(counsellorId, from), refetchInterval: 60_000 });
}
