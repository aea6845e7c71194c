import { useQueryClient } from '@tanstack/react-query';
import { queryKey } from '@shared/contract/query-key';
import { api } from '@client/platform/api';
import { useCommand } from '@client/platform/use-command';
import { pages } from './page-addresses';
import { showInstead } from './show-instead';

type BookInput = Parameters<typeof api.counselling.book>[0];

/** Books the time that she keeps and shows the appointment. An answer that is lost makes no second one. */
export function useBook() {
  const queries = useQueryClient();
  const command = useCommand(api.counselling.book, {
    onDone: (appointment) => {
      void queries.invalidateQueries({ queryKey: queryKey('counselling') });
      showInstead(pages.appointment(appointment.id, 'booked'));
    },
  });
  return {
    book: (input: BookInput) => command.mutate(input),
    isPending: command.isPending,
    error: command.error,
  };
}
