import type { OperationContext } from '@cloud/platform/operation/operation-context';
import { notify } from '@cloud/platform/notify/notify';
import { dayAndTime } from '@shared/time/day-and-time';
import type { BookingRow } from '../queries';

/** What a member of staff did with a booking. */
export type Deed = 'confirmed' | 'declined' | 'given-place' | 'moved' | 'removed';

const words: Record<Deed, { title: string; done: string }> = {
  confirmed: { title: '报名通过了', done: '的报名通过了' },
  declined: { title: '报名没有通过', done: '的报名没有通过' },
  'given-place': { title: '给你安排了名额', done: '有名额了，已经给你报好' },
  moved: { title: '给你换了一组', done: '的报名换了一组' },
  removed: { title: '报名被主办单位取消了', done: '的报名被主办单位取消了' },
};

/** Tells whoever made the booking what was done with it, and why. */
export async function tellBooker(
  context: OperationContext,
  booking: BookingRow,
  deed: Deed,
  reason: string | undefined,
): Promise<void> {
  const { title, done } = words[deed];
  const time = dayAndTime(booking.starts_at);
  const whose = booking.guest_name ? `你给${booking.guest_name}报的` : '';
  const why = reason ? `说明：${reason}` : '';
  const hasPlace = deed === 'confirmed' || deed === 'given-place';
  await notify(context, {
    personId: booking.booked_by,
    kind: `booking-${deed}`,
    title,
    body: `${whose}“${booking.title}”${done}。${time}，${booking.venue_name}。${why}`,
    link: `/domains/activities/pages/ticket/index?id=${booking.id}`,
    dedupeKey: `booking-${deed} ${booking.id} ${context.now.toISOString()}`,
    wechat: hasPlace
      ? {
          template: 'booking-confirmed',
          values: { title: booking.title, time, place: booking.venue_name },
        }
      : {
          template: 'activity-changed',
          values: { title: booking.title, time, note: reason ? `${title}：${reason}` : title },
        },
    usefulUntil: booking.ends_at,
  });
}
