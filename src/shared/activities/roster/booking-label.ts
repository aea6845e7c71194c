import type { BookingStatus } from '../views';

interface BookingLabel {
  words: string;
  /** How it stands, for a coloured tag. */
  tone: 'success' | 'warning' | 'processing' | 'default';
}

/** A booking's state as staff read it: on the screen and in the table that they take along. */
const byStatus: Readonly<Record<BookingStatus, BookingLabel>> = {
  confirmed: { words: '已报名', tone: 'success' },
  'in-review': { words: '待确认', tone: 'warning' },
  waiting: { words: '候补', tone: 'default' },
  offered: { words: '等她回复', tone: 'processing' },
  cancelled: { words: '已取消', tone: 'default' },
  declined: { words: '没有通过', tone: 'default' },
  expired: { words: '没有回复，过期了', tone: 'default' },
};

/** @param position her place in the waitlist, where she waits */
export function bookingLabel(of: {
  status: BookingStatus;
  position?: number | null;
}): BookingLabel {
  const { status, position } = of;
  const shown = byStatus[status];
  if (status !== 'waiting' || position === null || position === undefined) return shown;
  return { ...shown, words: `候补第 ${position} 位` };
}
