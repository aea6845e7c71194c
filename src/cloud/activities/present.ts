import type {
  ActivityCard,
  ActivityDetail,
  BookingCard,
  TicketView,
} from '@shared/activities/contract';
import { activityKinds, bookingStatuses, facilities } from '@shared/activities/contract';
import {
  canCancel,
  hasTicket,
  signUpState,
  ticketExpiry,
  type ActivityFacts,
} from '@shared/activities/rules';
import { issueTicket, type TicketSigningKey } from '@shared/signing/ticket';
import { oneOf } from '@cloud/platform/one-of';
import type { ActivityRow, BookingRow } from './queries';

const activityStatuses = ['draft', 'in-review', 'published', 'cancelled'] as const;

export function factsOf(row: ActivityRow): ActivityFacts {
  return {
    status: oneOf(activityStatuses, row.status),
    signUpOpensAt: row.sign_up_opens_at,
    signUpClosesAt: row.sign_up_closes_at,
    cancelUntil: row.cancel_until,
    endsAt: row.ends_at,
    places: row.places,
    taken: row.taken,
  };
}

export function presentActivity(row: ActivityRow, hasBooking: boolean, now: Date): ActivityCard {
  return {
    id: row.id,
    title: row.title,
    seriesName: row.series_name,
    kind: oneOf(activityKinds, row.kind),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    hostName: row.host_name,
    venueName: row.venue_name,
    places: row.places,
    placesLeft: row.places - row.taken,
    feeCents: row.fee_cents,
    facilities: row.facilities.map((facility) => oneOf(facilities, facility)),
    state: signUpState(factsOf(row), hasBooking, now),
  };
}

interface Session {
  topic: string;
  starts_at: Date;
  ends_at: Date;
}

export function presentDetail(
  row: ActivityRow,
  sessions: readonly Session[],
  bookingId: string | null,
  now: Date,
): ActivityDetail {
  return {
    ...presentActivity(row, bookingId !== null, now),
    summary: row.summary,
    audience: row.audience,
    venueAddress: row.venue_address,
    lecturerName: row.lecturer_name,
    lecturerNote: row.lecturer_note,
    sessions: sessions.map(({ topic, starts_at, ends_at }) => ({
      topic,
      startsAt: starts_at.toISOString(),
      endsAt: ends_at.toISOString(),
    })),
    signUpOpensAt: row.sign_up_opens_at.toISOString(),
    signUpClosesAt: row.sign_up_closes_at.toISOString(),
    cancelUntil: row.cancel_until.toISOString(),
    needsReview: row.needs_review,
    bookingId,
  };
}

export function presentBooking(row: BookingRow, now: Date): BookingCard {
  const status = oneOf(bookingStatuses, row.status);
  const activityStatus = oneOf(activityStatuses, row.activity_status);
  return {
    id: row.id,
    code: row.code,
    status,
    partySize: row.party_size,
    activityId: row.activity_id,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    hostName: row.host_name,
    venueName: row.venue_name,
    activityCancelled: activityStatus === 'cancelled',
    cancelUntil: row.cancel_until.toISOString(),
    canCancel: canCancel(status, { status: activityStatus, cancelUntil: row.cancel_until }, now),
  };
}

export function presentTicket(row: BookingRow, key: TicketSigningKey, now: Date): TicketView {
  const card = presentBooking(row, now);
  const signed = hasTicket(card.status, oneOf(activityStatuses, row.activity_status));
  return {
    ...card,
    venueAddress: row.venue_address,
    ticket: signed
      ? issueTicket(
          {
            activityCode: row.activity_code,
            bookingCode: row.code,
            partySize: row.party_size,
            expiresAt: ticketExpiry(row.ends_at),
          },
          key,
        )
      : null,
  };
}
