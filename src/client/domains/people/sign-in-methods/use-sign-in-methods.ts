import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePeopleQuery } from '../use-people-query';

export type SignInMethods = Awaited<ReturnType<typeof api.people.signInMethods>>;
export type OwnNumber = SignInMethods['numbers'][number];
export type Waiting = SignInMethods['waiting'][number];

/** How she gets into her account, and what is being changed about it. */
export const useSignInMethods = () =>
  usePeopleQuery(queryKey('people', 'signInMethods'), (signal) =>
    api.people.signInMethods({}, { signal }),
  );

/** Asks for it to be loaded anew. */
export function useRefreshSignInMethods(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: queryKey('people', 'signInMethods') });
}

/** Takes a number off the account. */
export function useRemoveNumber(onDone: () => void) {
  return useCommand(api.people.removePhone, { onDone });
}

/** Stops what waits; asks for what has to wait. */
export function useWaiting() {
  const onDone = useRefreshSignInMethods();
  const stop = useCommand(api.people.stopChange, { onDone });
  const ask = useCommand(api.people.askToWait, { onDone });
  return {
    stop: (changeId: string) => stop.mutate({ changeId }),
    stopping: stop.isPending ? stop.variables.changeId : null,
    ask: (kind: Waiting['kind']) => ask.mutate({ kind }),
    asking: ask.isPending,
    error: stop.error ?? ask.error,
  };
}
