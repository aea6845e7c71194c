import { oneOf } from '@cloud/platform/one-of';
import { hasTicket, ticketExpiry } from '@shared/activities/rules';
import { activityStatuses, memberKinds, type TicketView } from '@shared/activities/views';
import { issueTicket, type TicketSigningKey } from '@shared/signing/ticket';
import { presentBooking, presentSession } from '../../present';
import type { SessionRow } from '../../queries';
import type { BookingRow, MemberRow } from '../booking-queries';

interface TicketParts {
  sessions: readonly SessionRow[];
  members: readonly MemberRow[];
  groupName: string;
  key: TicketSigningKey;
}

export function presentTicket(row: BookingRow, parts: TicketParts, now: Date): TicketView {
  const card = presentBooking(row, now);
  const isGood = hasTicket(card.status, oneOf(activityStatuses, row.activity_status));
  return {
    ...card,
    venueAddress: row.venue_address,
    // How to get in is for those who have a place.
    onlineRoom: isGood ? row.online_room : null,
    groupName: parts.groupName,
    members: parts.members.map(({ kind, label, age_months }) => ({
      kind: oneOf(memberKinds, kind),
      label,
      ageMonths: age_months,
    })),
    sessions: parts.sessions.map(presentSession),
    ticket: isGood ? signedTicket(row, parts.key) : null,
  };
}

function signedTicket(row: BookingRow, key: TicketSigningKey): string {
  const ticket = {
    activityCode: row.activity_code,
    bookingCode: row.code,
    partySize: row.party_size,
    expiresAt: ticketExpiry(row.ends_at),
  };
  return issueTicket(ticket, key);
}
