import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';
import { queryClient } from '../../../platform/query-client';
import type { Week } from './week';

export type Rota = Awaited<ReturnType<typeof api.protection.rota>>;

export function useRota({ from, until }: Week) {
  return useQuery({
    queryKey: queryKey('protection', 'rota', from, until),
    queryFn: ({ signal }) => api.protection.rota({ from, until }, { signal }),
    refetchInterval: 60_000,
  });
}

export function rotaChanged(): void {
  void queryClient.invalidateQueries({ queryKey: queryKey('protection', 'rota') });
  void queryClient.invalidateQueries({ queryKey: queryKey('protection', 'directory') });
}
