import { useQuery } from '@tanstack/react-query';
import { useSession } from '@client/session/use-session';

/** A query about herself: named by who she is, so that the next person at this phone never sees it. */
export function usePeopleQuery<Output>(
  key: readonly unknown[],
  load: (signal: AbortSignal) => Promise<Output>,
) {
  const { isSignedIn, personId } = useSession();
  return useQuery({
    queryKey: [...key, personId],
    queryFn: ({ signal }) => load(signal),
    enabled: isSignedIn,
  });
}
