import { holdsPlaces } from '../rules';
import type { BookingStatus } from '../views';

export type PartyChange =
  | { outcome: 'no-place' }
  /** Places that are taken in addition; below 0: given back. */
  | { outcome: 'ok'; placesTaken: number };

/**
 * What becomes of a live booking whose party grows or shrinks. One that holds places takes what it
 * needs of those that are free; one that waits must only fit its group at all.
 */
export function planPartyChange(
  booking: { status: BookingStatus; partySize: number },
  partySize: number,
  group: { places: number; taken: number },
): PartyChange {
  if (!holdsPlaces(booking.status)) {
    return partySize > group.places ? { outcome: 'no-place' } : { outcome: 'ok', placesTaken: 0 };
  }
  const placesTaken = partySize - booking.partySize;
  if (placesTaken > group.places - group.taken) return { outcome: 'no-place' };
  return { outcome: 'ok', placesTaken };
}
