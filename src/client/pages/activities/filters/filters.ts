import type { ActivityKind } from '@shared/activities/activity-kinds';
import { addDays, shanghaiDate, weekdayOf } from '@shared/time/shanghai';

/** When an activity shall begin: this week, its weekend, or a day `YYYY-MM-DD`. */
export type When = 'any' | 'week' | 'weekend' | { day: string };

/** What she narrows the list by, besides her town. */
export interface Filters {
  words: string;
  seriesId: string | null;
  kind: ActivityKind | null;
  when: When;
  openOnly: boolean;
  babyFriendly: boolean;
}

export const noFilters: Filters = {
  words: '',
  seriesId: null,
  kind: null,
  when: 'any',
  openOnly: false,
  babyFriendly: false,
};

/** How many filters are set. */
export function countFilters(filters: Filters): number {
  const { words, seriesId, kind, when, openOnly, babyFriendly } = filters;
  const set = [words !== '', seriesId !== null, kind !== null, when !== 'any'];
  return [...set, openOnly, babyFriendly].filter(Boolean).length;
}

/** The days of the start, both included, in Asia/Shanghai. A week goes to its Sunday. */
export function daysOf(when: When, now: Date): { from?: string; until?: string } {
  if (when === 'any') return {};
  if (typeof when === 'object') return { from: when.day, until: when.day };
  const today = shanghaiDate(now);
  const sunday = addDays(today, 7 - weekdayOf(today));
  if (when === 'week') return { from: today, until: sunday };
  const saturday = addDays(sunday, -1);
  return { from: saturday < today ? today : saturday, until: sunday };
}

/** The filters as the calendar takes them: without words and days. */
export function calendarInput({ seriesId, kind, openOnly, babyFriendly }: Filters) {
  return {
    seriesId: seriesId ?? undefined,
    kind: kind ?? undefined,
    openOnly: openOnly || undefined,
    babyFriendly: babyFriendly || undefined,
  };
}

/** The filters as the list takes them. */
export function listInput(filters: Filters, now: Date) {
  return {
    ...calendarInput(filters),
    ...daysOf(filters.when, now),
    words: filters.words || undefined,
  };
}
