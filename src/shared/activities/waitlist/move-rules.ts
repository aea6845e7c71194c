import { holdsPlaces, isLive } from '../rules';
import type { BookingStatus } from '../views';
import type { WaitingParty } from './waitlist-rules';

export type MovePlan =
  | { outcome: 'not-movable' }
  | { outcome: 'no-place' }
  | {
      outcome: 'ok';
      status: 'confirmed' | 'in-review';
      /** It frees the places that it held where it was. */
      holdsAlready: boolean;
    };

/**
 * What becomes of a booking that a member of staff moves: one that waits or has an offer gets its
 * places, one that has places gets as many in the other group. She answers for the order of the
 * waitlist, never for a place too many.
 * @param free places that nobody holds in the group it goes to
 */
export function planMove(
  party: { status: BookingStatus; partySize: number },
  free: number,
  toOtherGroup: boolean,
): MovePlan {
  const { status, partySize } = party;
  const hasPlace = status === 'confirmed' || status === 'in-review';
  if (!isLive(status) || (hasPlace && !toOtherGroup)) return { outcome: 'not-movable' };
  const holdsAlready = holdsPlaces(status);
  const needed = holdsAlready && !toOtherGroup ? 0 : partySize;
  if (needed > free) return { outcome: 'no-place' };
  return { outcome: 'ok', status: status === 'in-review' ? status : 'confirmed', holdsAlready };
}

/**
 * Who is passed over by a booking that gets places by hand: those who stand before it, or everybody
 * where it did not wait.
 * @param line of the group that it gets places in, in turn
 */
export function passedByHand(line: readonly WaitingParty[], bookingId: string): WaitingParty[] {
  const turn = line.findIndex(({ id }) => id === bookingId);
  return turn === -1 ? [...line] : line.slice(0, turn);
}
