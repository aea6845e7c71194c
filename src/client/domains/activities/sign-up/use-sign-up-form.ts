import { useQuery, useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useSession } from '@client/session/use-session';

/** All that signing up needs, for somebody who is signed in. `load` waits for it. */
export function useSignUpForm(activityId: string, enabled = true) {
  const { isSignedIn, personId } = useSession();
  const queries = useQueryClient();
  const options = {
    queryKey: queryKey('activities', 'signUpForm', activityId, personId),
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.activities.signUpForm({ activityId }, { signal }),
  };
  const query = useQuery({ ...options, enabled: enabled && isSignedIn && activityId !== '' });
  return { ...query, load: () => queries.fetchQuery({ ...options, retry: false }) };
}
