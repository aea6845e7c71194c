import type { FormAnswers, ReportForm } from './form';
import { obligedForm } from './other-form';

const unsaid = '（说不清就说不清）';

/**
 * What to say at 110, from what was answered so far: read out from the screen, kept nowhere. Art. 14 of
 * the law against domestic violence wants the police told, not us.
 * @param place as people say it; null where it was not filled in
 */
export function policeDraft(answers: FormAnswers, place: string | null): string[] {
  const name = textOf(answers['organisation-name']);
  const kind = labelOf(obligedForm, 'organisation', answers.organisation);
  return [
    `我是${name ?? kind ?? '……单位'}的工作人员，依法报案。`,
    `发现有人遭受或者疑似遭受家庭暴力，受伤害的人：${labelOf(obligedForm, 'victim', answers.victim) ?? unsaid}。`,
    `地点：${place ?? unsaid}。`,
    `情况：${textOf(answers.happened) ?? unsaid}`,
    `伤情：${labelOf(obligedForm, 'injuries', answers.injuries) ?? unsaid}。`,
    '请告诉我接警单号，我要记下来。',
  ];
}

/** The words of a tapped answer; null where it was not answered. */
export function labelOf(form: ReportForm, id: string, value: unknown): string | null {
  for (const { questions } of form.steps) {
    for (const question of questions) {
      if (question.id !== id || !('choices' in question)) continue;
      return question.choices.find((choice) => choice.value === value)?.label ?? null;
    }
  }
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
