import type { TicketView } from '@shared/activities/views';
import { api } from '@client/platform/api';
import { useStoredQuery } from '@client/platform/use-stored-query';
import { bookingKeys, isTicket } from '@client/session/kept-bookings';

/** The ticket of a booking. Once seen, or kept by the home page, it is there without a signal. */
export function useTicket(bookingId: string) {
  return useStoredQuery<TicketView>({
    key: bookingKeys.ticket(bookingId),
    load: (signal) => api.activities.ticket({ bookingId }, { signal }),
    isOutput: isTicket,
    enabled: bookingId !== '',
  });
}
