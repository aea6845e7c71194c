import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type Counsellor = Awaited<ReturnType<typeof api.counselling.counsellor>>;

export function counsellorQuery(counsellorId: string) {
  return {
    queryKey: queryKey('counselling', 'counsellor', counsellorId),
    queryFn: ({ signal }: { signal?: AbortSignal }) =>
      api.counselling.counsellor({ counsellorId }, { signal }),
  };
}

export function useCounsellor(counsellorId: string) {
  return useQuery(counsellorQuery(counsellorId));
}
