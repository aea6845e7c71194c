import { activityKinds } from '@shared/activities/activity-kinds';
import {
  activityStatuses,
  bookingStatuses,
  facilities,
  type ActivityCard,
  type ActivityDetail,
  type BookingCard,
} from '@shared/activities/views';
import { canCancel, signUpState, type ActivityFacts } from '@shared/activities/rules';
import { isRole } from '@shared/organisation/roles';
import { oneOf } from '@cloud/platform/one-of';
import type { ActivityRow, GroupRow, SessionRow } from './queries';
import type { BookingRow } from './booking/booking-queries';

type FactColumns = Pick<
  ActivityRow,
  | 'status'
  | 'sign_up_opens_at'
  | 'sign_up_closes_at'
  | 'cancel_until'
  | 'starts_at'
  | 'ends_at'
  | 'has_waitlist'
>;

export function activityFactsOf(row: FactColumns): ActivityFacts {
  return {
    status: oneOf(activityStatuses, row.status),
    signUpOpensAt: row.sign_up_opens_at,
    signUpClosesAt: row.sign_up_closes_at,
    cancelUntil: row.cancel_until,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    hasWaitlist: row.has_waitlist,
  };
}

export function presentActivity(row: ActivityRow, hasBooking: boolean, now: Date): ActivityCard {
  const placesLeft = row.places - row.taken;
  return {
    id: row.id,
    title: row.title,
    seriesId: row.series_id,
    seriesName: row.series_name,
    kind: oneOf(activityKinds, row.kind),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    hostName: row.host_name,
    venueName: row.venue_name,
    places: row.places,
    placesLeft,
    placesOffered: row.offered,
    feeCents: row.fee_cents,
    facilities: row.facilities.map((facility) => oneOf(facilities, facility)),
    state: signUpState(activityFactsOf(row), placesLeft, hasBooking, now),
  };
}

interface DetailParts {
  sessions: readonly SessionRow[];
  groups: readonly GroupRow[];
  /** Names of the units whose residents may come. */
  units: readonly { id: string; name: string }[];
  attendedSeriesName: string | null;
  bookingId: string | null;
}

export function presentDetail(row: ActivityRow, parts: DetailParts, now: Date): ActivityDetail {
  const { child_age_from_months: from, child_age_to_months: to } = row;
  return {
    ...presentActivity(row, parts.bookingId !== null, now),
    code: row.code,
    summary: row.summary,
    audience: row.audience,
    venueAddress: row.venue_address,
    onlineRoom: row.online_room,
    lecturerName: row.lecturer_name,
    lecturerNote: row.lecturer_note,
    sessions: parts.sessions.map(presentSession),
    groups: parts.groups.map((group) => ({
      id: group.id,
      name: group.name,
      places: group.places,
      placesLeft: group.places - group.taken,
      placesOffered: group.offered,
      waiting: group.waiting,
    })),
    admission: {
      roles: row.allowed_roles.filter(isRole),
      units: parts.units.map(({ id, name }) => ({ id, name })),
      childAgeMonths: from === null && to === null ? null : { from: from ?? 0, to: to ?? 216 },
      childNeeded: row.child_needed,
      attendedSeriesName: parts.attendedSeriesName,
      mostInParty: row.most_in_party,
    },
    signUpOpensAt: row.sign_up_opens_at.toISOString(),
    signUpClosesAt: row.sign_up_closes_at.toISOString(),
    cancelUntil: row.cancel_until.toISOString(),
    needsReview: row.needs_review,
    cancelReason: row.cancel_reason,
    bookingId: parts.bookingId,
  };
}

export function presentSession(row: SessionRow): ActivityDetail['sessions'][number] {
  return {
    id: row.id,
    topic: row.topic,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    offBecause: row.cancelled_at === null ? null : row.cancel_reason,
  };
}

export type PresentableBooking = Pick<
  BookingRow,
  | 'id'
  | 'code'
  | 'status'
  | 'party_size'
  | 'guest_name'
  | 'position'
  | 'offer_expires_at'
  | 'activity_id'
  | 'title'
  | 'starts_at'
  | 'ends_at'
  | 'host_name'
  | 'venue_name'
  | 'activity_status'
  | 'cancel_until'
>;

export function presentBooking(row: PresentableBooking, now: Date): BookingCard {
  const status = oneOf(bookingStatuses, row.status);
  const activityStatus = oneOf(activityStatuses, row.activity_status);
  const activity = { status: activityStatus, cancelUntil: row.cancel_until, endsAt: row.ends_at };
  return {
    id: row.id,
    code: row.code,
    status,
    partySize: row.party_size,
    guestName: row.guest_name,
    position: status === 'waiting' ? row.position : null,
    offerExpiresAt: row.offer_expires_at?.toISOString() ?? null,
    activityId: row.activity_id,
    title: row.title,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    hostName: row.host_name,
    venueName: row.venue_name,
    activityCancelled: activityStatus === 'cancelled',
    cancelUntil: row.cancel_until.toISOString(),
    canCancel: canCancel(status, activity, now),
  };
}
