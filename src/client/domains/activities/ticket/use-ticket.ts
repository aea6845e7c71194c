import type { TicketView } from '@shared/activities/views';
import { api } from '@client/platform/api';
import { useStoredQuery } from '@client/platform/use-stored-query';

/** The ticket of a booking. Once seen it is there without a signal, at the door too. */
export function useTicket(bookingId: string) {
  return useStoredQuery<TicketView>({
    key: ['activities', 'ticket', bookingId],
    load: (signal) => api.activities.ticket({ bookingId }, { signal }),
    isOutput: (stored): stored is TicketView =>
      typeof stored === 'object' && stored !== null && 'ticket' in stored,
    enabled: bookingId !== '',
  });
}
