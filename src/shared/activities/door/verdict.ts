import { parseCode } from '@shared/signing/short-code';
import { readTicket, type TicketKeys } from '@shared/signing/ticket';
import type { BookingStatus } from '../views';

/** A party as the downloaded list holds it: names only. */
export interface ListedParty {
  bookingId: string;
  code: string;
  status: BookingStatus;
  /** By position, as the booking counts its members. */
  members: readonly string[];
}

/** What a phone at the door knows of one session. */
export interface DoorList {
  activityCode: string;
  parties: ReadonlyMap<string, ListedParty>;
  keys: TicketKeys;
  /** Positions that are in already, by booking code. */
  arrived: ReadonlyMap<string, ReadonlySet<number>>;
}

export const refusals = [
  'unreadable',
  'forged',
  'update-app',
  'other-activity',
  'expired',
  'cancelled',
  'no-place',
  'unknown-code',
] as const;

export type Refusal = (typeof refusals)[number];

/** Why a green verdict deserves a second look later. */
export type Mark = 'not-on-list' | 'old-ticket';

export type Verdict =
  | {
      colour: 'green';
      code: string;
      members: readonly string[];
      /** Who comes in now. */
      entering: number[];
      marks: Mark[];
    }
  /** All of the party are in already: nobody is counted twice, and nobody is turned away. */
  | { colour: 'again'; code: string; members: readonly string[] }
  | { colour: 'red'; because: Refusal; code: string | null };

/** What the camera read, or what was typed. */
export type Presented = { by: 'ticket'; text: string } | { by: 'code'; typed: string };

/**
 * The one decision of the door: the same online and offline, on a helper's phone and on the server.
 * What the list says outranks the ticket; a good signature lets in whom the list does not know.
 */
export function decideAtDoor(presented: Presented, list: DoorList, now: Date): Verdict {
  if (presented.by === 'code') {
    const code = parseCode(presented.typed);
    const party = code === null ? undefined : list.parties.get(code);
    return party ? verdictOnParty(party, list, []) : red('unknown-code', code);
  }
  const reading = readTicket(presented.text, list.keys, now);
  switch (reading.status) {
    case 'malformed':
      return red('unreadable');
    case 'unknown-version':
    case 'unknown-key':
      return red('update-app');
    case 'bad-signature':
      return red('forged');
    default:
  }
  const { activityCode, bookingCode, partySize } = reading.ticket;
  if (activityCode !== list.activityCode) return red('other-activity');
  const party = list.parties.get(bookingCode);
  const isOld = reading.status === 'expired';
  if (party) return verdictOnParty(party, list, isOld ? ['old-ticket'] : []);
  if (isOld) return red('expired', bookingCode);
  const booked = Array.from({ length: partySize }, () => '');
  return admit(bookingCode, booked, list, ['not-on-list']);
}

/** Of a party that was found on the list, by its code or its name. */
export function verdictOnParty(party: ListedParty, list: DoorList, marks: Mark[]): Verdict {
  switch (party.status) {
    case 'confirmed':
      return admit(party.code, party.members, list, marks);
    case 'in-review':
    case 'waiting':
    case 'offered':
      return red('no-place', party.code);
    default:
      return red('cancelled', party.code);
  }
}

function admit(
  code: string,
  members: readonly string[],
  { arrived }: DoorList,
  marks: Mark[],
): Verdict {
  const inside = arrived.get(code);
  const entering = members.map((_, position) => position).filter((each) => !inside?.has(each));
  if (entering.length === 0) return { colour: 'again', code, members };
  return { colour: 'green', code, members, entering, marks };
}

function red(because: Refusal, code: string | null = null): Verdict {
  return { colour: 'red', because, code };
}

/** A camera reads the same code again and again while it is held up. */
export const repeatMs = 3000;

/** Whether this text was just decided on; time of a phone that was set back counts as long ago. */
export function isRepeat(last: { text: string; at: number } | null, text: string, now: number) {
  if (last === null || last.text !== text) return false;
  const since = now - last.at;
  return since >= 0 && since < repeatMs;
}
