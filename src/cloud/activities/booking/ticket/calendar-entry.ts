import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import { oneOf } from '@cloud/platform/one-of';
import type { activitiesContract } from '@shared/activities/contract';
import { isLive } from '@shared/activities/rules';
import { bookingStatuses } from '@shared/activities/views';
import { sessionsOf, type SessionRow } from '../../queries';
import { bookingById, type BookingRow } from '../booking-queries';
import { icsOf, type CalendarEvent } from './ics';

export const calendarEntry: Handler<typeof activitiesContract.calendarEntry> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const booking = await bookingById(db, tenantId, input.bookingId);
  if (!booking) throw fail('NOT_FOUND');
  const sessions = await sessionsOf(db, tenantId, booking.activity_id);
  return { fileName: 'activity.ics', ics: icsOf(eventsOf(booking, sessions), now) };
};

/** One entry per session, cancelled ones included: a calendar that has them must learn of it. */
function eventsOf(booking: BookingRow, sessions: readonly SessionRow[]): CalendarEvent[] {
  const status = oneOf(bookingStatuses, booking.status);
  const isOver = booking.activity_status === 'cancelled' || !isLive(status);
  const standing = sessions.filter((session) => session.cancelled_at === null);
  return sessions.map((session) => {
    const isOff = isOver || session.cancelled_at !== null;
    const turn =
      standing.length > 1 && !isOff
        ? `（${standing.indexOf(session) + 1}/${standing.length}）`
        : '';
    return {
      // The session's own id, so that a moved session stays the same entry.
      uid: `${booking.code}-${session.id}`,
      // Every edit raises the revision; the end of her own booking raises it once more, for good.
      sequence: booking.activity_revision + (isLive(status) ? 0 : 1),
      title: `${isOff ? '（取消）' : ''}${booking.title}${turn}`,
      place: [booking.venue_name, booking.venue_address].filter(Boolean).join('，'),
      startsAt: session.starts_at,
      endsAt: session.ends_at,
      status: isOff ? 'CANCELLED' : status === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE',
    };
  });
}
