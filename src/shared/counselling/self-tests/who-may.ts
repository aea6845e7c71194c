import type { AgeGroup } from '../minors';
import type { SelfTestId } from './self-tests';

export interface AboutHer {
  /** Null: she has not said, and nothing is assumed. */
  age: AgeGroup | null;
  /** Pregnant, or within a year of a birth; asked for the EPDS alone. */
  isPerinatal: boolean | null;
}

/**
 * `too-young`: under 18 there is the help card and no score. `not-for-her`: the EPDS was made for pregnancy and
 * the year after a birth. `open`: not all is said.
 */
export function mayTake(
  id: SelfTestId,
  { age, isPerinatal }: AboutHer,
): 'yes' | 'too-young' | 'not-for-her' | 'open' {
  if (age !== null && age !== 'adult') return 'too-young';
  if (id === 'epds' && isPerinatal === false) return 'not-for-her';
  return age === null || (id === 'epds' && isPerinatal === null) ? 'open' : 'yes';
}
