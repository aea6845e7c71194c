import epds from './texts/epds.json';
import gad7 from './texts/gad-7.json';
import phq9 from './texts/phq-9.json';

export const selfTestIds = ['phq-9', 'gad-7', 'epds'] as const;
export type SelfTestId = (typeof selfTestIds)[number];

/** The words of a test, as data: a new text is a new version. */
export interface SelfTestText {
  version: number;
  /** Until the validated Chinese text is supplied: marked on the screen, refused in production. */
  sample: boolean;
  source: string;
  licence: string;
  /** The time that is asked about: "过去两周" */
  since: string;
  /** From top to bottom, where an item has none of its own. */
  choices: readonly string[];
  items: readonly { text: string; choices?: readonly string[] }[];
}

export const selfTestTexts: Readonly<Record<SelfTestId, SelfTestText>> = {
  'phq-9': phq9,
  'gad-7': gad7,
  epds,
};

/** The words of a choice, as they stand from top to bottom. */
export function choicesOf({ choices, items }: SelfTestText, item: number): readonly string[] {
  return items[item]?.choices ?? choices;
}

/**
 * Those that may be shown: words that nobody has validated are for trying out only.
 * @param isTrial whether this build is for trying out
 */
export function selfTestsHere(isTrial: boolean, texts = selfTestTexts): SelfTestId[] {
  return selfTestIds.filter((id) => isTrial || !texts[id].sample);
}
