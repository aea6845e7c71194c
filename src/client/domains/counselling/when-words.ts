import { dayAndTime, nearDay, shanghai } from '@shared/time/time-format';

/** "为你留到 14:32": the hour of the clock, so that nothing on the screen runs away. */
export function keptWords(keptUntil: string): string {
  return `为你留到 ${shanghai(keptUntil).clock}`;
}

/** "留到今天 14:32", "留到明天 10:00", else with its date. */
export function waitsWords(until: string, now: Date): string {
  return `留到${nearDay(until, now)}`;
}

/** "12 月 2 日 周三 15:00–15:45" */
export function spanWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${dayAndTime(startsAt)}–${shanghai(endsAt).clock}`;
}
