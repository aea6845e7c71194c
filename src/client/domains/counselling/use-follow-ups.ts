import { useQuery, useQueryClient } from '@tanstack/react-query';
import { codeOf } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useSession } from '@client/session/use-session';
import { pages } from './page-addresses';
import { showInstead } from './show-instead';

export interface Plan {
  appointmentId: string;
  everyWeeks: 1 | 2;
  times: number;
}

/** The same hour in the weeks after, and which of them cannot be had. */
export function useFollowUpPlan(plan: Plan) {
  const { isSignedIn } = useSession();
  return useQuery({
    queryKey: queryKey('counselling', 'planFollowUps', plan),
    queryFn: ({ signal }) => api.counselling.planFollowUps(plan, { signal }),
    enabled: isSignedIn && plan.appointmentId !== '',
  });
}

/** Books the chosen ones: all of them or none. */
export function useBookFollowUps(appointmentId: string) {
  const queries = useQueryClient();
  const command = useCommand(api.counselling.bookFollowUps, {
    onDone: () => {
      void queries.invalidateQueries({ queryKey: queryKey('counselling') });
      showInstead(pages.mine);
    },
  });
  return {
    book: (startsAt: string[]) =>
      command.mutate(
        { appointmentId, startsAt },
        {
          onError: (error) => {
            // What was free is not any more: the plan names it.
            if (codeOf(error))
              void queries.invalidateQueries({
                queryKey: queryKey('counselling', 'planFollowUps'),
              });
          },
        },
      ),
    isPending: command.isPending,
    error: command.error,
    forgetError: command.reset,
  };
}
