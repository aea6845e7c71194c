import rule from './danger-rule.json';

/** What she answers; "说不清", and a question that is passed over, are both no answer. */
export type DangerAnswer = 'yes' | 'no';

/** By the question's id. A question without an entry was not answered: that is not a "no". */
export type DangerAnswers = Readonly<Record<string, DangerAnswer | undefined>>;

/**
 * `urgent`: the rule says so. `too-few`: with the questions left open it could still say so, and until
 * somebody knows better it counts as urgent. `not-triggered`: it cannot, whatever the open ones are —
 * which does not mean that she is safe.
 */
export type DangerResult = 'urgent' | 'not-triggered' | 'too-few';

export interface DangerRule {
  version: number;
  /** Until the validated text is supplied: marked on the screen, refused in production. */
  sample: boolean;
  source: string;
  licence: string;
  urgentByAny: readonly string[];
  urgentByCount: { least: number; of: readonly string[] };
  questions: readonly { id: string; text: string }[];
}

/** Its source and licence stand in the data. A new text is a new version. */
export const dangerRule: DangerRule = rule;

/** The rule of the Lethality Assessment Program on what she has answered so far. */
export function assessDanger(answers: DangerAnswers, by: DangerRule = dangerRule): DangerResult {
  if (isTriggered(by, (id) => answers[id] === 'yes')) return 'urgent';
  return isTriggered(by, (id) => answers[id] !== 'no') ? 'too-few' : 'not-triggered';
}

/** The result as it is shown: nothing in it says that she is safe. */
export const dangerWords: Readonly<Record<DangerResult, string>> = {
  urgent: '紧急',
  'not-triggered': '没有触发，不等于安全',
  'too-few': '答得太少，先当作紧急看',
};

/** Whether those who read are to look at it as urgent. */
export function isTakenAsUrgent(result: DangerResult): boolean {
  return result !== 'not-triggered';
}

function isTriggered(by: DangerRule, isYes: (id: string) => boolean): boolean {
  const { least, of } = by.urgentByCount;
  return by.urgentByAny.some(isYes) || of.filter(isYes).length >= least;
}
