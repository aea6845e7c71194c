import type { BookingCard, TicketView } from '@shared/activities/views';

/** Names of what is kept of her bookings: home keeps it beforehand, their own pages show it. */
export const bookingKeys = {
  list: (when: 'coming' | 'past', personId: string | null) =>
    ['activities', 'bookings', when, personId] as const,
  ticket: (bookingId: string) => ['activities', 'ticket', bookingId] as const,
};

export interface BookingPage {
  items: BookingCard[];
  next: string | null;
}

export function isBookingPage(stored: unknown): stored is BookingPage {
  if (typeof stored !== 'object' || stored === null) return false;
  return 'items' in stored && Array.isArray(stored.items) && 'next' in stored;
}

export function isTicket(stored: unknown): stored is TicketView {
  return typeof stored === 'object' && stored !== null && 'ticket' in stored;
}
