import type { SelfTestId } from './self-tests';

/** Which choice of an item was taken, from the top: 0 to 3; null: passed over. */
export type Choice = 0 | 1 | 2 | 3 | null;

interface Rule {
  items: number;
  /** Numbers of the items (from 1) whose first choice counts three and whose last counts nothing. */
  reversed: readonly number[];
  /** The item (from 1) about ending or hurting oneself. */
  dangerItem: number | null;
  /** Where each band begins, lowest first. */
  bands: readonly { from: number; name: Band }[];
  /** From here on somebody should look: the published cut-off. */
  cutOff: number;
}

export type Band =
  | 'minimal'
  | 'mild'
  | 'moderate'
  | 'moderately-severe'
  | 'severe'
  | 'below'
  | 'possible'
  | 'likely';

/**
 * Scoring and cut-offs as published; every item counts 0 to 3.
 *
 * PHQ-9: Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression severity measure.
 * J Gen Intern Med 2001;16:606–613. 9 items, 0–27; 5, 10, 15 and 20 begin mild, moderate, moderately severe
 * and severe; cut-off 10 or more (sensitivity and specificity 88 % for major depression). Item 9 asks about
 * being better off dead or hurting oneself.
 *
 * GAD-7: Spitzer RL, Kroenke K, Williams JBW, Löwe B. A brief measure for assessing generalized anxiety
 * disorder: the GAD-7. Arch Intern Med 2006;166:1092–1097. 7 items, 0–21; 5, 10 and 15 begin mild, moderate
 * and severe; cut-off 10 or more. No item of danger.
 *
 * EPDS: Cox JL, Holden JM, Sagovsky R. Detection of postnatal depression: development of the 10-item
 * Edinburgh Postnatal Depression Scale. Br J Psychiatry 1987;150:782–786. 10 items, 0–30; items 3 and 5 to 10
 * are scored in reverse; threshold 12/13 (depressive illness likely), 9/10 for routine use by primary care.
 * Item 10 asks about hurting oneself.
 */
export const scoringRules: Readonly<Record<SelfTestId, Rule>> = {
  'phq-9': {
    items: 9,
    reversed: [],
    dangerItem: 9,
    bands: [
      { from: 0, name: 'minimal' },
      { from: 5, name: 'mild' },
      { from: 10, name: 'moderate' },
      { from: 15, name: 'moderately-severe' },
      { from: 20, name: 'severe' },
    ],
    cutOff: 10,
  },
  'gad-7': {
    items: 7,
    reversed: [],
    dangerItem: null,
    bands: [
      { from: 0, name: 'minimal' },
      { from: 5, name: 'mild' },
      { from: 10, name: 'moderate' },
      { from: 15, name: 'severe' },
    ],
    cutOff: 10,
  },
  epds: {
    items: 10,
    reversed: [3, 5, 6, 7, 8, 9, 10],
    dangerItem: 10,
    bands: [
      { from: 0, name: 'below' },
      { from: 10, name: 'possible' },
      { from: 13, name: 'likely' },
    ],
    cutOff: 10,
  },
};

export type Outcome =
  | { state: 'incomplete'; missing: number }
  | {
      state: 'scored';
      score: number;
      most: number;
      band: Band;
      cutOff: number;
      isAtCutOff: boolean;
    };

/** What an item counts; null where it was passed over. */
export function pointsOf(id: SelfTestId, item: number, choice: Choice): number | null {
  if (choice === null) return null;
  return scoringRules[id].reversed.includes(item + 1) ? 3 - choice : choice;
}

/** With an item left out there is no score: none is filled in for her. */
export function outcomeOf(id: SelfTestId, answers: readonly Choice[]): Outcome {
  const { items, bands, cutOff } = scoringRules[id];
  const points = Array.from({ length: items }, (_, item) =>
    pointsOf(id, item, answers[item] ?? null),
  );
  const missing = points.filter((one) => one === null).length;
  if (missing > 0) return { state: 'incomplete', missing };
  const score = points.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const band = bands.filter(({ from }) => score >= from).at(-1)?.name ?? 'minimal';
  return { state: 'scored', score, most: items * 3, band, cutOff, isAtCutOff: score >= cutOff };
}

/** Whether the item about hurting herself counts more than nothing, with or without the others. */
export function namesDanger(id: SelfTestId, answers: readonly Choice[]): boolean {
  const { dangerItem } = scoringRules[id];
  if (dangerItem === null) return false;
  return (pointsOf(id, dangerItem - 1, answers[dangerItem - 1] ?? null) ?? 0) > 0;
}
