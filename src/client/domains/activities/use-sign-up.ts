import Taro from '@tarojs/taro';
import { useQueryClient } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import { api } from '@client/platform/api';
import { codeOf } from '@client/platform/errors';
import { routes } from '@client/platform/routes';
import { useCommand } from '@client/platform/use-command';

/** Books a place and shows the ticket; somebody who is booked already is shown hers. */
export function useSignUp(activityId: string) {
  const queries = useQueryClient();
  const showTicket = (bookingId: string) => {
    void queries.invalidateQueries({ queryKey: ['activities'] });
    void Taro.redirectTo({ url: `${routes.ticket(bookingId)}&fresh=1` });
  };
  const command = useCommand(api.activities.signUp, {
    onDone: ({ id }) => showTicket(id),
  });
  const signUp = () =>
    command.mutate(
      { activityId },
      {
        onError: (error) => {
          const bookingId = bookedAs(error);
          if (bookingId) showTicket(bookingId);
          // Full, closed, called off meanwhile: the button shall say so.
          else if (codeOf(error)) void queries.invalidateQueries({ queryKey: ['activities'] });
        },
      },
    );
  return {
    signUp,
    isPending: command.isPending,
    error: bookedAs(command.error) ? null : command.error,
  };
}

function bookedAs(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'ALREADY_BOOKED') return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('bookingId' in data)) return null;
  return typeof data.bookingId === 'string' ? data.bookingId : null;
}
