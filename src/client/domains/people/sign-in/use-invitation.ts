import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { usePeopleQuery } from '../use-people-query';

/** An invitation to a role, and her answer to it. */
export function useInvitation(code: string) {
  const key = queryKey('organisation', 'invitation', code);
  const queries = useQueryClient();
  const invitation = usePeopleQuery(key, (signal) =>
    api.organisation.invitation({ code }, { signal }),
  );
  const accept = useCommand(api.organisation.acceptInvitation, {
    onDone: () => void queries.invalidateQueries({ queryKey: queryKey('people', 'me') }),
  });
  const decline = useCommand(api.organisation.declineInvitation);
  return {
    invitation,
    accept: () => accept.mutate({ code }),
    decline: () => decline.mutate({ code }),
    accepting: accept.isPending,
    declining: decline.isPending,
    accepted: accept.isSuccess,
    declined: decline.isSuccess,
    error: accept.error ?? decline.error,
    refresh: () => void queries.invalidateQueries({ queryKey: key }),
  };
}
