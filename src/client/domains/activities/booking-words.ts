import type { BookingCard, BookingStatus } from '@shared/activities/views';
import type { Tone } from '@client/ui/tag';

const words: Record<BookingStatus, { word: string; tone: Tone }> = {
  confirmed: { word: '已报名', tone: 'ok' },
  'in-review': { word: '等待确认', tone: 'warn' },
  waiting: { word: '候补中', tone: 'warn' },
  offered: { word: '有名额了', tone: 'brand' },
  cancelled: { word: '已取消', tone: 'quiet' },
  declined: { word: '没有通过', tone: 'quiet' },
  expired: { word: '已过期', tone: 'quiet' },
};

/** A booking's state in a word, with a tint. */
export function bookingWord(booking: BookingCard, now: Date): { word: string; tone: Tone } {
  if (booking.activityCancelled) return { word: '活动取消了', tone: 'danger' };
  if (booking.status === 'confirmed' && new Date(booking.endsAt) <= now) {
    return { word: '已结束', tone: 'quiet' };
  }
  return words[booking.status];
}
