import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { notify } from '@cloud/platform/notify/notify';
import { dayAndTime } from '@shared/time/time-format';
import type { BookingRow } from '../booking/booking-queries';
import type { NotificationKind } from '@cloud/platform/notify/notification-kind';
import {
  bookingCancelled,
  bookingDeclined,
  bookingMoved,
  bookingRemoved,
  placeGiven,
} from '../notifications';

/** What a member of staff did with a booking. */
export type Deed =
  'confirmed' | 'declined' | 'given-place' | 'moved' | 'changed' | 'removed' | 'cancelled-for-her';

const words: Record<Deed, { kind: NotificationKind; title: string; done: string }> = {
  confirmed: { kind: placeGiven, title: '报名通过了', done: '的报名通过了' },
  declined: { kind: bookingDeclined, title: '报名没有通过', done: '的报名没有通过' },
  'given-place': { kind: placeGiven, title: '给你安排了名额', done: '有名额了，已经给你报好' },
  moved: { kind: bookingMoved, title: '给你换了一组', done: '的报名换了一组' },
  changed: { kind: bookingMoved, title: '同来的孩子改好了', done: '的报名改好了' },
  removed: { kind: bookingRemoved, title: '报名被主办单位取消了', done: '的报名被主办单位取消了' },
  'cancelled-for-her': {
    kind: bookingCancelled,
    title: '报名替你取消了',
    done: '的报名按你说的取消了',
  },
};

/** Notifies whoever made the booking of what staff did with it, and why. */
export async function notifyBooker(
  context: OperationContext,
  booking: BookingRow,
  deed: Deed,
  reason: string | undefined,
): Promise<void> {
  const { kind, title, done } = words[deed];
  const time = dayAndTime(booking.starts_at);
  const whose = booking.guest_name ? `你给${booking.guest_name}报的` : '';
  const why = reason ? `说明：${reason}` : '';
  const hasPlace = deed === 'confirmed' || deed === 'given-place';
  await notify(context, {
    personId: booking.booked_by,
    kind,
    title,
    body: `${whose}“${booking.title}”${done}。${time}，${booking.venue_name}。${why}`,
    link: { to: 'ticket', bookingId: booking.id },
    dedupeKey: `booking-${deed} ${booking.id} ${context.now.toISOString()}`,
    values: hasPlace
      ? { title: booking.title, time, place: booking.venue_name }
      : { title: booking.title, time, note: reason ? `${title}：${reason}` : title },
    usefulUntil: booking.ends_at,
  });
}
