import { assessDanger, dangerRule, type DangerAnswers } from '../danger/assess-danger';
import type { Urgency } from '../states/case-states';
import type { FormAnswers, ReportForm } from './form';
import { obligedForm, otherForm } from './other-form';
import { selfForm } from './self-form';

/** For whom somebody writes. */
export type Writer = 'self' | 'other' | 'obliged';

export const reportForms: Readonly<Record<Writer, ReportForm>> = {
  self: selfForm,
  other: otherForm,
  obliged: obligedForm,
};

/** The form that sealed answers name; null for one that newer code wrote. */
export function formByName(name: string): ReportForm | null {
  return Object.values(reportForms).find(({ form }) => form === name) ?? null;
}

const dangerPrefix = 'danger.';

/** Danger answers as they stand in the sealed form, with the version of their questions. */
export function dangerAsForm(answers: DangerAnswers): FormAnswers {
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
  if (given.length === 0) return {};
  return {
    ...Object.fromEntries(given.map(([id, answer]) => [dangerPrefix + id, answer ?? ''])),
    [`${dangerPrefix}version`]: dangerRule.version,
  };
}

/** The other way round: whatever else stands in a form is passed over. */
export function dangerFromForm(answers: FormAnswers): DangerAnswers {
  const found: Record<string, 'yes' | 'no'> = {};
  for (const { id } of dangerRule.questions) {
    const answer = answers[dangerPrefix + id];
    if (answer === 'yes' || answer === 'no') found[id] = answer;
  }
  return found;
}

/**
 * How soon it has to be looked at, by what was answered: the one thing of the answers that the server is
 * told, beside the town. What was not answered is not a "no".
 */
export function urgencyOf(writer: Writer, answers: FormAnswers): Urgency {
  const isAcute =
    answers.injuries === 'heavy' || answers.weapons === 'used' || answers.now === 'now';
  if (isAcute) return 'urgent';
  if (writer === 'self') {
    const result = assessDanger(dangerFromForm(answers));
    return result === 'urgent' ? 'urgent' : result === 'too-few' ? 'unclear' : 'ordinary';
  }
  const isOver =
    answers.now === 'before' &&
    (answers.injuries === 'none' || answers.injuries === 'light') &&
    answers.weapons === 'none';
  return isOver && answers.victim === 'adult' ? 'ordinary' : 'unclear';
}
