import type { AppointmentCard } from '@shared/counselling/views';

/** Where an appointment is: an online hour is talked through while it lasts, all else is written quietly. */
export type TalkTime = 'before' | 'now' | 'quiet';

/** Whoever is early finds the door open. */
const earlyMs = 10 * 60_000;

export function talkTime(
  {
    line,
    state,
    startsAt,
    endsAt,
  }: Pick<AppointmentCard, 'line' | 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): TalkTime {
  if (line !== 'online' || state !== 'booked') return 'quiet';
  const at = now.getTime();
  if (at >= Date.parse(endsAt)) return 'quiet';
  return at < Date.parse(startsAt) - earlyMs ? 'before' : 'now';
}
