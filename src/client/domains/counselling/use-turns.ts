import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useSession } from '@client/session/use-session';
import { pages } from './page-addresses';
import { showInstead } from './show-instead';

type JoinInput = Parameters<typeof api.counselling.joinWaitlist>[0];

/** Where she waits for an hour, and what is offered to her. */
export function useTurns() {
  const { isSignedIn, personId } = useSession();
  return useQuery({
    queryKey: queryKey('counselling', 'myTurns', personId),
    queryFn: ({ signal }) => api.counselling.myTurns({}, { signal }),
    enabled: isSignedIn,
  });
}

/** Joins the list and shows her place in it. */
export function useJoin() {
  const queries = useQueryClient();
  const command = useCommand(api.counselling.joinWaitlist, {
    onDone: () => {
      void queries.invalidateQueries({ queryKey: queryKey('counselling', 'myTurns') });
      showInstead(pages.mine);
    },
  });
  return {
    join: (input: JoinInput) => command.mutate(input),
    isPending: command.isPending,
    error: command.error,
  };
}

export function useLeaveWaitlist() {
  const queries = useQueryClient();
  const command = useCommand(api.counselling.leaveWaitlist, {
    onDone: () => void queries.invalidateQueries({ queryKey: queryKey('counselling') }),
  });
  return {
    leave: (turnId: string) => command.mutate({ turnId }),
    isPending: command.isPending,
    error: command.error,
  };
}
