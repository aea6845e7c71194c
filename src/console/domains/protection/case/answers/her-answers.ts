import {
  assessDanger,
  dangerRule,
  dangerWords,
  type DangerAnswers,
} from '@shared/protection/danger/assess-danger';
import type { FormQuestion } from '@shared/protection/report/form';
import { dangerFromForm, formByName } from '@shared/protection/report/report-forms';
import type { SealedForm } from '@shared/envelope/case/messages';
import { townById } from '@shared/organisation/yueqing/yueqing';
import type { ShownCase } from '../../vault/vault-calls';

export interface AnsweredRow {
  id: string;
  label: string;
  words: string;
  /** She changed it later. */
  isCorrected: boolean;
}

export interface DangerView {
  words: string;
  yes: string[];
  no: number;
  open: string[];
  isSample: boolean;
}

export interface HerAnswers {
  /** What she wrote in her own words, shown whole in the thread. */
  happened: string | null;
  rows: AnsweredRow[];
  /** Labels of what was not answered: never a "no". */
  open: string[];
  danger: DangerView | null;
  /** How to reach her; null where she filled in nothing of it. */
  reach: Reach | null;
  /** She is not of age, or the one it is about is not: what she takes back is closed and not destroyed. */
  isAboutChild: boolean;
  /** Newer code wrote a form that this build does not know. */
  isUnknownForm: boolean;
}

export interface Reach {
  /** She said that she comes back by herself. */
  isUnwanted: boolean;
  lines: { label: string; words: string }[];
}

const childAges: ReadonlySet<string> = new Set(['under-14', '14-17', 'under-18']);

type Answer = SealedForm['answers'][string];

/** Above the case, in this order, in words for whoever is about to dial. */
const reachLabels: Record<string, string> = {
  'contact-name': '称呼',
  reach: '',
  instead: '',
  phone: '号码',
  when: '时间',
  'if-another': '别人接了就说',
  never: '千万不要',
};
/** The form asks her; here somebody else reads. */
const handlerLabels: Record<string, string> = {
  town: '在哪里',
  age: '年龄',
  condition: '身体',
  around: '身边',
  injuries: '受伤',
  weapons: '凶器',
  wants: '想要',
  victim: '受害人',
  now: '现在',
  relation: '关系',
  reported: '报过警',
  'reported-at': '报警时间',
  receipt: '接警单号',
  organisation: '单位',
  'organisation-name': '单位名称',
};
/** Shown elsewhere: in the thread, above the case, or as a block of its own. */
const elsewhere = new Set([...Object.keys(reachLabels), 'happened', 'danger']);

/** What she answered in her first message, with her corrections over it. */
export function herAnswers({ entries }: ShownCase): HerAnswers | null {
  const first = entries.find(({ message }) => message?.kind === 'report')?.message;
  if (first?.kind !== 'report') return null;
  const { form } = first.body.content;
  const answers: Record<string, Answer> = { ...first.body.content.answers };
  const corrected = new Set<string>();
  for (const { message } of entries) {
    if (message?.kind !== 'correction') continue;
    for (const [id, answer] of Object.entries(message.body.content.answers)) {
      if (JSON.stringify(answers[id]) !== JSON.stringify(answer)) corrected.add(id);
      answers[id] = answer;
    }
  }
  const questions = (formByName(form)?.steps ?? []).flatMap((step) => step.questions);
  const rest = questions.filter(({ id }) => !elsewhere.has(id));
  const row = (question: FormQuestion): AnsweredRow | null => {
    const words = answerWords(question, answers);
    if (words === null) return null;
    return {
      id: question.id,
      label: labelOf(question),
      words,
      isCorrected: corrected.has(question.id),
    };
  };
  return {
    happened: textOf(answers.happened),
    rows: rest.flatMap((question) => row(question) ?? []),
    open: rest.filter((question) => row(question) === null).map(labelOf),
    danger: questions.some(({ kind }) => kind === 'danger')
      ? dangerView(dangerFromForm(answers))
      : null,
    reach: reachOf(questions, answers),
    isAboutChild: childAges.has(textOf(answers.age ?? answers.victim) ?? ''),
    isUnknownForm: questions.length === 0,
  };
}

const labelOf = ({ id, label }: FormQuestion): string =>
  handlerLabels[id] ?? label.replace(/？$/, '');

function answerWords(question: FormQuestion, answers: Record<string, Answer>): string | null {
  const answer = answers[question.id];
  switch (question.kind) {
    case 'text':
      return textOf(answer);
    case 'place':
      return placeOf(answers);
    case 'danger':
      return null;
    case 'one':
    case 'many': {
      const given = Array.isArray(answer) ? answer : answer === undefined ? [] : [String(answer)];
      const words = given.map(
        (value) => question.choices.find((choice) => choice.value === value)?.label ?? value,
      );
      return words.length > 0 ? words.join('、') : null;
    }
  }
}

function placeOf({ town, village, place }: Record<string, Answer>): string | null {
  const name = typeof town === 'string' ? (townById(town)?.name ?? town) : null;
  const parts = [name, textOf(village), textOf(place)].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('，') : null;
}

function reachOf(
  questions: readonly FormQuestion[],
  answers: Record<string, Answer>,
): Reach | null {
  const lines = Object.entries(reachLabels).flatMap(([id, label]) => {
    const question = questions.find((each) => each.id === id);
    const words = question ? answerWords(question, answers) : null;
    return words === null ? [] : [{ label, words }];
  });
  if (lines.length === 0) return null;
  return { isUnwanted: answers.reach === 'no', lines };
}

function dangerView(answers: DangerAnswers): DangerView {
  const texts = (wanted: 'yes' | 'no' | undefined) =>
    dangerRule.questions.filter(({ id }) => answers[id] === wanted).map(({ text }) => text);
  return {
    words: dangerWords[assessDanger(answers)],
    yes: texts('yes'),
    no: texts('no').length,
    open: texts(undefined),
    isSample: dangerRule.sample,
  };
}

function textOf(answer: Answer | undefined): string | null {
  return typeof answer === 'string' && answer.trim() !== '' ? answer : null;
}
