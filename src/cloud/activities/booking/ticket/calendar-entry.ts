import { fail } from '@cloud/platform/errors';
import type { Handler } from '@cloud/platform/operation/handler';
import type { activitiesContract } from '@shared/activities/contract';
import { bookingById, sessionsOf } from '../../queries';
import { icsOf } from './ics';

export const calendarEntry: Handler<typeof activitiesContract.calendarEntry> = async ({
  input,
  context,
}) => {
  const { db, tenantId, now } = context;
  const booking = await bookingById(db, tenantId, input.bookingId);
  if (!booking) throw fail('NOT_FOUND');
  const sessions = await sessionsOf(db, tenantId, booking.activity_id);
  const ics = icsOf(
    sessions.map((session, index) => ({
      uid: `${booking.code}-${index + 1}`,
      title:
        sessions.length > 1 ? `${booking.title}（${index + 1}/${sessions.length}）` : booking.title,
      place: [booking.venue_name, booking.venue_address].filter(Boolean).join('，'),
      startsAt: session.starts_at,
      endsAt: session.ends_at,
      cancelled: booking.activity_status === 'cancelled' || booking.cancelled_at !== null,
    })),
    now,
  );
  return { fileName: 'activity.ics', ics };
};
