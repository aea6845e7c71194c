import { randomBytes } from 'node:crypto';
import { insertRows, type JsonRow } from '@cloud/platform/database/insert-rows';
import type { Statement } from '@cloud/platform/database/one-round-trip';
import type { HandlerArguments } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import type { Message } from '@cloud/platform/notify/notify';
import { personOf } from '@cloud/platform/operation/operation-context';
import type { activitiesContract } from '@shared/activities/contract';
import { consentRecord } from '@shared/activities/sign-up/guest-rules';
import { newCode } from '@shared/signing/short-code';
import { nameKey } from '@shared/text/name-key';
import { dayAndTime } from '@shared/time/time-format';
import type { PresentableBooking } from '../../present';
import type { PartyDecision } from './decide-party';
import { bookingMade } from '../../notifications';

/** A booking that was decided on, as rows and as it is shown. */
export interface NewBooking {
  id: string;
  bookedBy: string;
  row: JsonRow<'bookings'>;
  members: JsonRow<'booking_members'>[];
  shown: PresentableBooking;
}

export function newBooking(
  { input, context }: HandlerArguments<typeof activitiesContract.signUp>,
  { outcome, activity, group, comers }: PartyDecision,
): NewBooking {
  const { tenantId, now } = context;
  const bookedBy = personOf(context);
  const id = newId();
  const code = newCode((count) => randomBytes(count));
  const takesPlace = activity.row.needs_review ? 'in-review' : 'confirmed';
  const status = outcome === 'wait' ? 'waiting' : takesPlace;
  const { guest } = input;
  return {
    id,
    bookedBy,
    row: {
      tenant_id: tenantId,
      id,
      code,
      activity_id: activity.row.id,
      quota_id: group.id,
      person_id: guest ? null : bookedBy,
      booked_by: bookedBy,
      party_size: comers.length,
      status,
      answers: input.answers,
      guest_name: guest?.name ?? null,
      guest_key: guest ? nameKey(guest.name) : null,
      spoken_consent: guest ? consentRecord(guest.spokenConsent, now) : null,
      waiting_since: outcome === 'wait' ? now : null,
      created_at: now,
      updated_at: now,
    },
    members: comers.map((comer, position) => ({
      tenant_id: tenantId,
      booking_id: id,
      position,
      kind: comer.kind,
      family_member_id: comer.familyMemberId,
      label: comer.label,
      age_months: comer.age?.from ?? null,
    })),
    shown: {
      id,
      code,
      status,
      party_size: comers.length,
      guest_name: guest?.name ?? null,
      position: group.waiting.length + 1,
      offer_expires_at: null,
      activity_id: activity.row.id,
      activity_status: activity.row.status,
      title: activity.row.title,
      starts_at: activity.row.starts_at,
      ends_at: activity.row.ends_at,
      host_name: activity.row.host_name,
      venue_name: activity.row.venue_name,
      cancel_until: activity.row.cancel_until,
    },
  };
}

/** The statements that store them, for at least one. */
export function insertBookings(bookings: readonly NewBooking[]): Statement[] {
  return [
    insertRows(
      'bookings',
      bookings.map(({ row }) => row),
    ),
    insertRows(
      'booking_members',
      bookings.flatMap(({ members }) => members),
    ),
  ];
}

const titles: Record<string, string> = {
  confirmed: '报好了',
  'in-review': '交上去了，等主办单位确认',
  waiting: '排上候补了',
};

/** What the inbox keeps of it. */
export function confirmationOf({ id, bookedBy, shown }: NewBooking): Message {
  const time = dayAndTime(shown.starts_at);
  const forWhom = shown.guest_name ? `给${shown.guest_name}` : '';
  return {
    personId: bookedBy,
    kind: bookingMade,
    title: titles[shown.status] ?? '报好了',
    body: `${forWhom}“${shown.title}”，${time}，${shown.venue_name}，${shown.party_size} 人。`,
    link: { to: 'ticket', bookingId: id },
    dedupeKey: `booking ${id} ${shown.status}`,
    ...(shown.status === 'confirmed'
      ? {
          values: { title: shown.title, time, place: shown.venue_name },
          usefulUntil: shown.starts_at,
        }
      : {}),
  };
}
