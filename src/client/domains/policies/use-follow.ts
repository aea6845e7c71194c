import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { routes } from '@client/domains';
import { api } from '@client/platform/api';
import { open } from '@client/platform/go';
import { useCommand } from '@client/platform/use-command';
import { useSession } from '@client/session/use-session';

/** What she follows; asked of whoever is signed in. */
export function useFollowing() {
  const { isSignedIn } = useSession();
  return useQuery({
    queryKey: queryKey('policies', 'following'),
    queryFn: ({ signal }) => api.policies.following({}, { signal }),
    enabled: isSignedIn,
  });
}

/** Follows a policy or a topic, or does so no longer; a stranger is asked who she is first. */
export function useFollow() {
  const { isSignedIn } = useSession();
  const queries = useQueryClient();
  const command = useCommand(api.policies.follow, {
    onDone: () => {
      void queries.invalidateQueries({ queryKey: queryKey('policies', 'following') });
      void queries.invalidateQueries({ queryKey: queryKey('policies', 'policy') });
    },
  });
  const follow = (input: Parameters<typeof command.mutate>[0]) => {
    if (isSignedIn) command.mutate(input);
    else open(routes.signIn);
  };
  return { follow, busy: command.isPending, error: command.error, isSignedIn };
}
