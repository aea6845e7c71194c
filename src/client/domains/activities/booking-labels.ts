import type { BookingCard, BookingStatus, TicketView } from '@shared/activities/views';
import { nearDay } from '@shared/time/time-format';
import type { Tone } from '@client/ui/show/tag';
import { ageLabel } from '@shared/activities/sign-up/age-label';

interface Word {
  word: string;
  tone: Tone;
}

const words: Record<BookingStatus, Word> = {
  confirmed: { word: '已报名', tone: 'ok' },
  'in-review': { word: '等待确认', tone: 'warn' },
  waiting: { word: '候补中', tone: 'warn' },
  offered: { word: '有名额了', tone: 'brand' },
  cancelled: { word: '已取消', tone: 'quiet' },
  declined: { word: '没有通过', tone: 'quiet' },
  expired: { word: '已过期', tone: 'quiet' },
};

/** A booking's state in a word, with a tint. */
export function bookingLabel(booking: BookingCard, now: Date): Word {
  if (booking.activityCancelled) return { word: '活动取消了', tone: 'danger' };
  if (booking.status === 'confirmed' && new Date(booking.endsAt) <= now) {
    return { word: '已结束', tone: 'quiet' };
  }
  if (booking.status === 'waiting' && booking.position !== null) {
    return { word: `候补第 ${booking.position} 位`, tone: 'warn' };
  }
  return words[booking.status];
}

/** "留到 今天 16:00"; null when nothing is offered. */
export function offerLabel({ status, offerExpiresAt }: BookingCard, now: Date): string | null {
  return status === 'offered' && offerExpiresAt !== null
    ? `留到 ${nearDay(offerExpiresAt, now)}`
    : null;
}

/** "王阿姨、2 人" for a booking that was made for somebody else; "2 人" for her own. */
export function forWhom({ guestName, partySize }: BookingCard): string {
  return guestName === null ? `${partySize} 人` : `替${guestName}报的，${partySize} 人`;
}

/** Who comes, each in a word: "本人", "小满（2 岁）", "小孩（3 岁）". */
export function memberLabel(members: TicketView['members']): string[] {
  return members.map(({ kind, label, ageMonths }) => {
    const name = kind === 'self' ? '本人' : label || (kind === 'small-child' ? '小孩' : '家人');
    return ageMonths === null ? name : `${name}（${ageLabel(ageMonths)}）`;
  });
}
