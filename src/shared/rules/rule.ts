import type { Answers } from './facts';
import { isWithin } from './parameters';
import type { Predicate } from './predicate';

/** The facts that say on which day a rule is judged. */
export const applicationDay = 'application_day';
export const contractDay = 'contract_day';

/** A made-up person of whom it is known how the rule answers. */
export interface Example {
  is: 'fits' | 'not' | 'unknown';
  /** "失业、缴了 30 个月" */
  words: string;
  /** The day on which she asks, "YYYY-MM-DD". */
  on: string;
  answers: Answers;
  /** What the counter says, by the condition's id. */
  counter?: Readonly<Record<string, boolean>>;
}

export interface RuleVersion {
  number: number;
  /** In force from this day to that, both included; null while no end is known. */
  from: string;
  until: string | null;
  /** The day whose law and figures count: today, the day of application, or the day of her contract. */
  judgedBy: 'today' | 'application' | 'contract';
  when: Predicate;
  /** Parameters that are shown or reckoned with beside those in the conditions. */
  figures: readonly string[];
  examples: readonly Example[];
}

export interface Rule {
  versions: readonly RuleVersion[];
}

/** The version of a day; null when none was in force. */
export function versionOn(rule: Rule, day: string): RuleVersion | null {
  return rule.versions.find((version) => isWithin(version, day)) ?? null;
}
