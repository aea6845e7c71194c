import { addDays, shanghaiDate, weekdayOf } from '@shared/time/shanghai';
import { countyProgrammes } from './programmes/programmes-county';
import { parentingProgrammes } from './programmes/programmes-parenting';
import { workProgrammes } from './programmes/programmes-work';
import type { Programme, Recurrence, Topic } from './programmes/programme';

/** Four weeks back, eight ahead. */
export const firstDay = -28;
export const lastDay = 56;

export const programmes: readonly Programme[] = [
  ...parentingProgrammes,
  ...countyProgrammes,
  ...workProgrammes,
];

/** One activity of the season, before it is written. */
export interface PlannedActivity {
  programme: Programme;
  topic: Topic;
  hostId: string;
  lecturer: { name: string; note: string } | null;
  /** `YYYY-MM-DD`; of a course, its first day. */
  date: string;
  /** 0 is the first that can still be signed up for, below 0 are those before. */
  turn: number;
}

/** The demo's season around a day, in the order of its days. The same day gives the same season. */
export function planSeason(now: Date): PlannedActivity[] {
  const today = shanghaiDate(now);
  return programmes
    .flatMap((programme) => planProgramme(programme, today))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Turns count from the first date that can still be signed up for: it is the first topic's, at the first host. */
function planProgramme(programme: Programme, today: string): PlannedActivity[] {
  const { topics, hosts, lecturers, hostsADay = 1 } = programme;
  const dates = datesOf(programme.when, today);
  const soon = addDays(today, 2);
  const before = dates.filter((date) => date < soon).length;
  return dates.flatMap((date, index) =>
    Array.from({ length: hostsADay }, (_, host) => {
      const turn = (index - before) * hostsADay + host;
      return {
        programme,
        topic: inTurn(topics, turn),
        hostId: inTurn(hosts, turn),
        lecturer: lecturers.length > 0 ? inTurn(lecturers, turn) : null,
        date,
        turn,
      };
    }),
  );
}

function datesOf(when: Recurrence, today: string): string[] {
  if ('days' in when) return when.days.map((days) => onWeekday(addDays(today, days), when.weekday));
  const dates: string[] = [];
  let seen = 0;
  for (let days = firstDay; days <= lastDay; days += 1) {
    const date = addDays(today, days);
    if (!fallsOn(when, date)) continue;
    const every = when.every === 'week' ? (when.weeks ?? 1) : 1;
    if (seen % every === 0) dates.push(date);
    seen += 1;
  }
  return dates;
}

function onWeekday(date: string, weekday: number | undefined): string {
  return weekday === undefined ? date : addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

function fallsOn(when: Exclude<Recurrence, { days: unknown }>, date: string): boolean {
  const day = Number(date.slice(8));
  if (when.every === 'month' && 'day' in when) return day === when.day;
  if (weekdayOf(date) !== when.weekday) return false;
  return when.every === 'week' || Math.ceil(day / 7) === when.nth;
}

function inTurn<Item>(items: readonly Item[], turn: number): Item {
  const item = items[((turn % items.length) + items.length) % items.length];
  if (item === undefined) throw new Error('nothing to take turns with');
  return item;
}
