import { oldestChild, type AgeRange } from '@shared/activities/sign-up/eligibility';

/** Where an event says no ages: a child who has no papers here yet. */
const usualYears = { first: 0, last: 6 };
const usualAge = 2;

/** The whole years to choose from for a child who is not registered: those that the event is for. */
export function childYears(range: AgeRange | null): number[] {
  const first = range ? Math.floor(range.from / 12) : usualYears.first;
  const last = range ? Math.floor(range.to / 12) : usualYears.last;
  const end = Math.max(first, Math.min(last, oldestChild));
  return Array.from({ length: end - first + 1 }, (_, at) => first + at);
}

/** What stands there until she says it. */
export function likelyYears(years: readonly number[]): number {
  return years.includes(usualAge) ? usualAge : (years[0] ?? usualAge);
}
