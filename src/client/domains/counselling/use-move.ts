import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { showInstead } from './show-instead';
import { pages } from './page-addresses';

type MoveInput = Parameters<typeof api.counselling.reschedule>[0];

/** Moves an appointment and shows it. */
export function useMove(onRefused: (error: unknown) => void) {
  const queries = useQueryClient();
  const command = useCommand(api.counselling.reschedule, {
    onDone: (appointment) => {
      void queries.invalidateQueries({ queryKey: queryKey('counselling') });
      showInstead(pages.appointment(appointment.id, 'moved'));
    },
  });
  return {
    move: (input: MoveInput) => command.mutate(input, { onError: onRefused }),
    isPending: command.isPending,
    error: command.error,
    forgetError: command.reset,
  };
}
