import Taro from '@tarojs/taro';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '@client/platform/api';
import { codeOf, refusalData } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { routes } from '@client/domains';
import { useCommand } from '@client/platform/use-command';

type SignUpInput = Parameters<typeof api.activities.signUp>[0];

/** Books places and shows the ticket; somebody who is booked already is shown hers. */
export function useSignUp(onRefused: (error: unknown) => void = () => undefined) {
  const queries = useQueryClient();
  const showTicket = (bookingId: string) => {
    void queries.invalidateQueries({ queryKey: queryKey('activities') });
    void Taro.redirectTo({ url: `${routes.ticket(bookingId)}&fresh=1` });
  };
  const command = useCommand(api.activities.signUp, {
    onDone: ({ id }) => showTicket(id),
  });
  const signUp = (input: SignUpInput) =>
    command.mutate(input, {
      onError: (error) => {
        const bookingId = bookedAs(error);
        if (bookingId) return showTicket(bookingId);
        // Full, closed, called off meanwhile: the button shall say so.
        if (codeOf(error)) void queries.invalidateQueries({ queryKey: queryKey('activities') });
        onRefused(error);
      },
    });
  return {
    signUp,
    isPending: command.isPending,
    error: bookedAs(command.error) ? null : command.error,
    /** She changed something: what was refused before may be right now. */
    forgetError: command.reset,
  };
}

/** What FULL says: how many she could have, and whether she may wait; null for any other error. */
export function fullness(error: unknown): { placesLeft: number; waitlist: boolean } | null {
  const data = refusalData(error, 'FULL', 'placesLeft', 'waitlist');
  return data && { placesLeft: Number(data.placesLeft), waitlist: data.waitlist === true };
}

function bookedAs(error: unknown): string | null {
  const bookingId = refusalData(error, 'ALREADY_BOOKED', 'bookingId')?.bookingId;
  return typeof bookingId === 'string' ? bookingId : null;
}
