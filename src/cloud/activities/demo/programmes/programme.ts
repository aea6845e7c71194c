import type { Question } from '@shared/activities/sign-up/questions';
import type { activityKinds } from '@shared/activities/activity-kinds';
import type { facilities } from '@shared/activities/views';

/** The report's own series; the ids are the demo's. */
export interface Series {
  id: string;
  name: string;
  summary: string;
}

export interface Topic {
  title: string;
  /** Two to four sentences, as one would say them. */
  summary: string;
  /** Only for volunteers; says to whom it is addressed instead of the programme's words. */
  volunteersOnly?: { audience: string };
}

/** Places of their own for some of those who come. */
export interface Group {
  name: string;
  places: number;
  childAgeMonths?: AgeRange;
}

type AgeRange = [from: number, to: number];

/** When a programme takes place, in days of the calendar around today. */
export type Recurrence =
  | { every: 'week'; weekday: number; weeks?: number }
  | { every: 'month'; day: number }
  | { every: 'month'; weekday: number; nth: number }
  /** Days from today; with a weekday, the first such day from then on. */
  | { days: readonly number[]; weekday?: number };

/** A series as it is held: where, when, by whom, for whom. Topics, towns and lecturers take turns. */
export interface Programme {
  series: Series;
  kind: (typeof activityKinds)[number];
  when: Recurrence;
  /** "14:00", Asia/Shanghai. */
  clock: string;
  minutes: number;
  topics: readonly Topic[];
  audience: string;
  /** Ids of the host units, in turn. */
  hosts: readonly string[];
  /** How many of the hosts hold it on the same day. */
  hostsADay?: number;
  /** The room; `{town}` is the host's name. */
  venue: string;
  lecturers: ReadonlyArray<{ name: string; note: string }>;
  facilities: ReadonlyArray<(typeof facilities)[number]>;
  /** Of all groups together. */
  places: number;
  groups?: readonly Group[];
  /** Days between the sessions of a course, from the first one on. */
  sessions?: readonly number[];
  childAgeMonths?: AgeRange;
  /** A child has to come along. */
  childNeeded?: boolean;
  /** Asked at sign-up. */
  questions?: readonly Question[];
  online?: boolean;
  needsReview?: boolean;
}
