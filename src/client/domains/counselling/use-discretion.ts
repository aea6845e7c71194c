import { useQueryClient } from '@tanstack/react-query';
import type { AppointmentCard } from '@shared/counselling/views';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';

/** Whether a message comes the day before, and whether the home page shows it. */
export function useDiscretion({ id, atHome, remind }: AppointmentCard) {
  const queries = useQueryClient();
  const command = useCommand(api.counselling.setDiscretion, {
    onDone: () => void queries.invalidateQueries({ queryKey: queryKey('counselling') }),
  });
  // Shown as she wants it while the answer is on its way, and as it is when there is none.
  const wanted = command.isPending ? command.variables : { atHome, remind };
  return {
    atHome: wanted.atHome,
    remind: wanted.remind,
    set: (part: { atHome?: boolean; remind?: boolean }) =>
      command.mutate({ appointmentId: id, atHome, remind, ...part }),
    isPending: command.isPending,
    error: command.error,
  };
}
