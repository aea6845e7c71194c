import Taro from '@tarojs/taro';
import { useQueryClient } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import { api } from '@client/platform/api';
import { codeOf } from '@shared/contract/connection-error';
import { routes } from '@client/platform/routes';
import { useCommand } from '@client/platform/use-command';

type SignUpInput = Parameters<typeof api.activities.signUp>[0];

/** Books places and shows the ticket; somebody who is booked already is shown hers. */
export function useSignUp(onRefused: (error: unknown) => void = () => undefined) {
  const queries = useQueryClient();
  const showTicket = (bookingId: string) => {
    void queries.invalidateQueries({ queryKey: ['activities'] });
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
        if (codeOf(error)) void queries.invalidateQueries({ queryKey: ['activities'] });
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
  if (!(error instanceof ORPCError) || error.code !== 'FULL') return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null) return null;
  if (!('placesLeft' in data) || !('waitlist' in data)) return null;
  return { placesLeft: Number(data.placesLeft), waitlist: data.waitlist === true };
}

function bookedAs(error: unknown): string | null {
  if (!(error instanceof ORPCError) || error.code !== 'ALREADY_BOOKED') return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('bookingId' in data)) return null;
  return typeof data.bookingId === 'string' ? data.bookingId : null;
}
