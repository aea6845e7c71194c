import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type Absence = Awaited<ReturnType<typeof api.counselling.absence>>;
export type Hit = Absence['hits'][number];

export function useAbsence(absenceId: string) {
  return useQuery({
    queryKey: queryKey('counselling', 'absence', absenceId),
    queryFn: ({ signal }) => api.counselling.absence({ absenceId }, { signal }),
  });
}
