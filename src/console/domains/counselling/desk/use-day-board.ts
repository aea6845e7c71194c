import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type Board = Awaited<ReturnType<typeof api.counselling.dayBoard>>;

export function dayBoardQuery(unitId: string, date: string) {
  return {
    queryKey: queryKey('counselling', 'dayBoard', unitId, date),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.counselling.dayBoard({ unitId, date }, { signal }),
  };
}

export function useDayBoard(unitId: string, date: string) {
  return useQuery({ ...dayBoardQuery(unitId, date), refetchInterval: 60_000 });
}
