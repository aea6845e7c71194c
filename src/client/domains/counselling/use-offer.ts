import { useQueryClient } from '@tanstack/react-query';
import { codeOf } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';

type Accepted = Omit<Parameters<typeof api.counselling.acceptOffer>[0], 'appointmentId'>;

interface OfferOptions {
  /** With the id of what is hers now. */
  onAccepted: (appointmentId: string) => void;
}

/** Takes an hour that was offered, or lets it go. One that is over shows as it is now. */
export function useOffer(appointmentId: string, { onAccepted }: OfferOptions) {
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: queryKey('counselling') });
  const accept = useCommand(api.counselling.acceptOffer, {
    onDone: ({ id }) => {
      refresh();
      onAccepted(id);
    },
  });
  const decline = useCommand(api.counselling.declineOffer, { onDone: refresh });
  const onError = (error: Error) => {
    if (codeOf(error)) refresh();
  };
  const isPending = accept.isPending || decline.isPending;
  return {
    accept: (wishes: Accepted) => {
      if (!isPending) accept.mutate({ appointmentId, ...wishes }, { onError });
    },
    decline: () => {
      if (!isPending) decline.mutate({ appointmentId }, { onError });
    },
    accepting: accept.isPending,
    declining: decline.isPending,
    error: accept.error ?? decline.error,
  };
}
