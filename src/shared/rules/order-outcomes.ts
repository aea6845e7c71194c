import { addDays } from '@shared/time/shanghai';
import type { Outcome } from './judge';

/** From what she can have to what nobody knows. */
export const outcomes: readonly Outcome[] = [
  'fits',
  'may-fit',
  'one-step',
  'not',
  'unverified',
  'no-rule',
];

/** So many days before its end a deadline comes first. */
export const soonDays = 30;

export interface Ranked {
  id: string;
  outcome: Outcome;
  /** Last day to apply, "YYYY-MM-DD"; null when there is none. */
  deadline: string | null;
  /** What she gains in a year, in fen; of a loan only the subsidised interest. Null when it is not known. */
  yearlyGain: number | null;
}

/** By outcome, then a deadline within 30 days (the nearest first), then the yearly gain, then the id. */
export function inOrder<Item extends Ranked>(items: readonly Item[], today: string): Item[] {
  const until = addDays(today, soonDays);
  const soon = ({ deadline }: Ranked) =>
    deadline !== null && today <= deadline && deadline <= until ? deadline : '9999';
  return [...items].sort(
    (one, other) =>
      outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome) ||
      compareText(soon(one), soon(other)) ||
      (other.yearlyGain ?? -1) - (one.yearlyGain ?? -1) ||
      compareText(one.id, other.id),
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
