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
  return {
    writer,
    stage: isExplained ? stageAfterLeaving(writer) : 'leaving',
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
      return {
        ...draft,
        stage: draft.stage === 'leaving' ? stageAfterLeaving(draft.writer) : 'steps',
      };
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

/** Something was written or tapped: an empty form is not sent. */
export function hasContent(draft: Draft): boolean {
  return Object.keys(sealedAnswers(draft)).length > 0;
}

function stageAfterLeaving(writer: Writer): Stage {
  return writer === 'self' ? 'steps' : 'first';
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
  return { ...draft, step: Math.max(0, draft.step - 1) };
}
