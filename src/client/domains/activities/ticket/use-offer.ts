import { useQueryClient } from '@tanstack/react-query';
import { api } from '@client/platform/api';
import { codeOf } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { useCommand } from '@client/platform/use-command';

/** Takes offered places or lets them go. An offer that is over shows as it is now. */
export function useOffer(bookingId: string) {
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: queryKey('activities') });
  const accept = useCommand(api.activities.acceptOffer, { onDone: refresh });
  const decline = useCommand(api.activities.declineOffer, { onDone: refresh });
  const onError = (error: Error) => {
    if (codeOf(error)) refresh();
  };
  return {
    accept: () => accept.mutate({ bookingId }, { onError }),
    decline: () => decline.mutate({ bookingId }, { onError }),
    accepting: accept.isPending,
    declining: decline.isPending,
    accepted: accept.isSuccess,
    error: accept.error ?? decline.error,
  };
}
