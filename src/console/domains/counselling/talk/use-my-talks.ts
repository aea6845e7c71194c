import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '../../../platform/api';

type MyTalks = Awaited<ReturnType<typeof api.counselling.myTalks>>;
export type TalkRow = MyTalks['talks'][number];

/**
 * How often it is asked whether something came: while a thread is open, and otherwise. An open one is waited
 * for by the gateway, and this is only what lies between two waits, or where there was no place for one.
 */
const whileOpen = 3_000;
const otherwise = 30_000;

export const myTalksKey = queryKey('counselling', 'myTalks');

/** Threads that I read. Asking leaves no row: no word of them is in the answer. */
export function useMyTalks(openId: string | null, enabled = true) {
  const cache = useQueryClient();
  // With its own key the wait for one thread ends when another is opened.
  const key = queryKey('counselling', 'myTalks', openId);
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => {
      const known = cache
        .getQueryData<MyTalks>(key)
        ?.talks.find(({ appointmentId }) => appointmentId === openId);
      const open = known && { appointmentId: known.appointmentId, messages: known.messages };
      return api.counselling.myTalks(open ? { open } : {}, { signal });
    },
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: openId === null ? otherwise : whileOpen,
  });
}
