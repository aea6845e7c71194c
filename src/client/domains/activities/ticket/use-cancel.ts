import { useQueryClient } from '@tanstack/react-query';
import { api } from '@client/platform/api';
import { codeOf } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { useCommand } from '@client/platform/use-command';

/** Gives the place back. One that is gone already counts as given back. */
export function useCancel(onGone: () => void) {
  const queries = useQueryClient();
  const gone = () => {
    void queries.invalidateQueries({ queryKey: queryKey('activities') });
    onGone();
  };
  const command = useCommand(api.activities.cancel, { onDone: gone });
  const cancel = (bookingId: string) =>
    command.mutate(
      { bookingId },
      {
        onError: (error) => {
          if (codeOf(error) === 'NOT_BOOKED') gone();
        },
      },
    );
  return { cancel, isPending: command.isPending, error: command.error };
}
