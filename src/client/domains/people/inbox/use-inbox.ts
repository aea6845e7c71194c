import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { useSession } from '@client/session/use-session';

/** Her messages, page by page, and marking them as read. */
export function useInbox() {
  const { isSignedIn, personId } = useSession();
  const queries = useQueryClient();
  const inbox = useInfiniteQuery({
    queryKey: queryKey('people', 'listInbox', personId),
    queryFn: ({ pageParam, signal }) => api.people.listInbox({ after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: isSignedIn,
    // Who opens it wants what has just come, however lately she looked.
    staleTime: 0,
  });
  const read = useCommand(api.people.markRead, {
    onDone: () => {
      void queries.invalidateQueries({ queryKey: queryKey('people', 'listInbox') });
      void queries.invalidateQueries({ queryKey: queryKey('people', 'me') });
    },
  });
  return {
    inbox,
    /** A message says that something changed: what the pages still hold of it is old. */
    forgetOld: () => void queries.invalidateQueries({ queryKey: queryKey('activities') }),
    markRead: (messages: 'all' | string[]) => read.mutate({ messages }),
    marking: read.isPending,
    error: read.error,
  };
}
