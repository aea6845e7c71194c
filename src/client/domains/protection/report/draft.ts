import type { ReaderChoice } from '@shared/envelope/directory/readers';
import { everybody } from '@shared/envelope/directory/readers';
import type { DangerAnswers } from '@shared/protection/danger/assess-danger';
import type { FormAnswers } from '@shared/protection/report/form';
import { dangerAsForm, reportForms, type Writer } from '@shared/protection/report/report-forms';

/** Where she is: how one leaves, what to know first, the steps, and before sending. */
export type Stage = 'leaving' | 'first' | 'steps' | 'before';

/** All that she has written and chosen. In memory alone. */
export interface Draft {
  writer: Writer;
  stage: Stage;
  /** What was said in this visit before the first step. */
  said: readonly Stage[];
  step: number;
  answers: FormAnswers;
  danger: DangerAnswers;
  choice: ReaderChoice;
  /** She left, and what stood here was wiped: said until she writes again. */
  wasWiped: boolean;
}

export type DraftEvent =
  | { type: 'begin' }
  | { type: 'answer'; id: string; value: FormAnswers[string] | null }
  | { type: 'danger'; answers: DangerAnswers }
  | { type: 'next' }
  | { type: 'skip' }
  | { type: 'back' }
  | { type: 'choose'; choice: ReaderChoice }
  | { type: 'wipe' };

/** @param isExplained how one leaves was explained since the app was opened */
export function emptyDraft(writer: Writer, isExplained: boolean): Draft {
  const explained: Stage[] = isExplained ? [] : ['leaving'];
  const said: Stage[] = writer === 'self' ? explained : [...explained, 'first'];
  return {
    writer,
    stage: said[0] ?? 'steps',
    said,
    step: 0,
    answers: {},
    danger: {},
    choice: everybody,
    wasWiped: false,
  };
}

export function afterDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.type) {
    case 'begin':
      return { ...draft, stage: draft.said[draft.said.indexOf(draft.stage) + 1] ?? 'steps' };
    case 'answer':
      return {
        ...draft,
        wasWiped: false,
        answers: answered(draft.answers, event.id, event.value),
      };
    case 'danger':
      return { ...draft, danger: event.answers };
    case 'next':
      return forward(draft);
    case 'skip':
      return forward(skipped(draft));
    case 'back':
      return backward(draft);
    case 'choose':
      return { ...draft, choice: event.choice };
    case 'wipe':
      return { ...emptyDraft(draft.writer, true), wasWiped: true };
  }
}

/** What is sealed: the answers with the danger questions among them. */
export function sealedAnswers({ answers, danger }: Draft): FormAnswers {
  return { ...answers, ...dangerAsForm(danger) };
}

/** Division codes that she gave. */
export function placeOf({ answers }: Draft): string[] {
  return [answers.town, answers.village].filter((code) => typeof code === 'string');
}

/** How many steps lie under the one that is shown: so often Back stays in the form. */
export function depthOf({ writer, stage, said, step }: Draft): number {
  if (stage === 'steps') return said.length + step;
  return stage === 'before' ? said.length + reportForms[writer].steps.length : said.indexOf(stage);
}

/** Something was written or tapped: an empty form is not sent. */
export function hasContent(draft: Draft): boolean {
  return Object.keys(sealedAnswers(draft)).length > 0;
}

function answered(
  answers: FormAnswers,
  id: string,
  value: FormAnswers[string] | null,
): FormAnswers {
  const { [id]: _before, ...others } = answers;
  const isNothing = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isNothing ? others : { ...others, [id]: value };
}

/** 不填，跳过: what stood in this step is taken back, so that skipping never sends it. */
function skipped(draft: Draft): Draft {
  const questions = reportForms[draft.writer].steps[draft.step]?.questions ?? [];
  const ids = questions.flatMap(({ kind, id }) =>
    kind === 'place' ? ['town', 'village', 'place'] : [id],
  );
  return {
    ...draft,
    answers: ids.reduce((answers, id) => answered(answers, id, null), draft.answers),
    danger: questions.some(({ kind }) => kind === 'danger') ? {} : draft.danger,
  };
}

function forward(draft: Draft): Draft {
  const last = reportForms[draft.writer].steps.length - 1;
  if (draft.step >= last) return { ...draft, stage: 'before' };
  return { ...draft, step: draft.step + 1 };
}

function backward(draft: Draft): Draft {
  if (draft.stage === 'before') return { ...draft, stage: 'steps' };
  if (draft.stage === 'steps' && draft.step > 0) return { ...draft, step: draft.step - 1 };
  const at = draft.stage === 'steps' ? draft.said.length : draft.said.indexOf(draft.stage);
  return { ...draft, stage: draft.said[at - 1] ?? draft.stage };
}
