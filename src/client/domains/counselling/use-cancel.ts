import { useQueryClient } from '@tanstack/react-query';
import { codeOf, refusalData } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';

/** Cancels an appointment; after the deadline only once she was told that it is late. */
export function useCancel(appointmentId: string, onGone: () => void) {
  const queries = useQueryClient();
  const refresh = () => void queries.invalidateQueries({ queryKey: queryKey('counselling') });
  const gone = () => {
    refresh();
    onGone();
  };
  const command = useCommand(api.counselling.cancel, { onDone: gone });
  const turnedLate = refusalData(command.error, 'CANCEL_LATE') !== null;
  return {
    cancel: (evenLate: boolean) =>
      command.mutate(
        { appointmentId, evenLate },
        {
          onError: (error) => {
            // One that is gone already is what she wanted.
            if (codeOf(error) === 'NOT_BOOKED') gone();
            else if (codeOf(error)) refresh();
          },
        },
      ),
    /** The deadline passed while she was thinking. */
    turnedLate,
    isPending: command.isPending,
    error: turnedLate ? null : command.error,
  };
}
