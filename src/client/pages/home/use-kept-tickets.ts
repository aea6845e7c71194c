import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BookingCard } from '@shared/activities/views';
import { api } from '@client/platform/api';
import { keepLastSeen, lastSeen } from '@client/platform/last-seen';
import { bookingKeys } from '@client/session/kept-bookings';
import { useSession } from '@client/session/use-session';

const most = 5;

/**
 * Her next tickets are on the phone before she needs them: at the door there may be no signal, and she
 * may never have opened them. Kept in her own storage, gone when she signs out.
 */
export function useKeptTickets(next: BookingCard | null | undefined): void {
  const queries = useQueryClient();
  const { personId } = useSession();
  const signature = next ? `${next.id} ${next.status}` : '';
  useEffect(() => {
    if (signature === '' || personId === null) return;
    // What fails now is tried again with the next visit.
    void keepTickets(queries, personId).catch(() => undefined);
  }, [queries, personId, signature]);
}

async function keepTickets(
  queries: ReturnType<typeof useQueryClient>,
  personId: string,
): Promise<void> {
  const page = await api.activities.myBookings({ when: 'coming' });
  keep(bookingKeys.list('coming', personId), page);
  const held = page.items.filter(({ status }) => status === 'confirmed').slice(0, most);
  for (const { id } of held) {
    const key = bookingKeys.ticket(id);
    if (lastSeen(JSON.stringify(key))) continue;
    keep(key, await queries.fetchQuery({ queryKey: key, queryFn: () => load(id) }));
  }
}

function load(bookingId: string) {
  return api.activities.ticket({ bookingId });
}

function keep(key: readonly unknown[], data: unknown): void {
  keepLastSeen(JSON.stringify(key), { data, at: Date.now() });
}
