import type { AppointmentCard } from '@shared/counselling/views';
import { dayAndTime } from '@shared/time/time-format';
import type { Tone } from '@client/ui/show/tag';

type Standing = Pick<AppointmentCard, 'state' | 'cause' | 'endsAt'>;

/** What became of it, in a word or two; null for one that is coming. */
export function stateWords(
  { state, cause, endsAt }: Standing,
  now: Date,
): { words: string; tone: Tone } | null {
  switch (state) {
    case 'held':
      return { words: '还没约好', tone: 'warn' };
    case 'offered':
      return { words: '等你点头', tone: 'brand' };
    case 'booked':
      return new Date(endsAt) <= now ? { words: '时间过了', tone: 'quiet' } : null;
    case 'done':
      return { words: '谈过了', tone: 'ok' };
    case 'missed':
      return { words: cause === 'her' ? '没来' : '老师没到，对不起', tone: 'quiet' };
    case 'cancelled':
      return { words: cause === 'her' ? '你取消了' : '中心取消了', tone: 'quiet' };
  }
}

/** Until when it can be changed, before it is done: "12 月 1 日 周二 15:00 前可以改时间或取消。" */
export function deadlineWords(card: AppointmentCard): string | null {
  if (card.changeUntil === null) return null;
  const until = dayAndTime(card.changeUntil);
  return card.cancelIsLate
    ? `${until} 起不能改时间了。还可以取消，会记成临时取消。`
    : `${until} 前可以改时间或取消。`;
}
