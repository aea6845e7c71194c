import { useQuery } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

export type TalkRow = Awaited<ReturnType<typeof api.counselling.myTalks>>['talks'][number];

/** How often it is asked whether something came: while a thread is open, and otherwise. */
const whileOpen = 5_000;
const otherwise = 30_000;

export const myTalksKey = queryKey('counselling', 'myTalks');

/** Threads that I read. Asking leaves no row: no word of them is in the answer. */
export function useMyTalks({ isOpen = false, enabled = true } = {}) {
  return useQuery({
    queryKey: myTalksKey,
    queryFn: ({ signal }) => api.counselling.myTalks({}, { signal }),
    refetchInterval: isOpen ? whileOpen : otherwise,
    enabled,
  });
}
