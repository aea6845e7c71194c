import type { DangerAnswers } from '@shared/protection/danger/assess-danger';
import { dangerRule } from '@shared/protection/danger/assess-danger';
import type { FormAnswers, FormQuestion } from '@shared/protection/report/form';
import { isTrial } from '@client/platform/trial';
import { usePolite } from '@client/session/use-polite';
import { Field } from '@client/ui/input/field';
import { TextArea } from '@client/ui/input/text-area';
import { TextInput } from '@client/ui/input/text-input';
import { Notice } from '@client/ui/state/notice';
import { DangerQuestions } from '../danger-questions';
import { ChoiceQuestion } from './choice-question';
import { PlaceQuestion } from './place-question';

interface QuestionViewProps {
  question: FormQuestion;
  /** The only one of its step: the step's title says what is asked. */
  isAlone: boolean;
  answers: FormAnswers;
  danger: DangerAnswers;
  onAnswer: (id: string, value: string | string[] | null) => void;
  onDanger: (answers: DangerAnswers) => void;
}

/** One question of a step, whatever its kind. */
export function QuestionView({
  question,
  isAlone,
  answers,
  danger,
  onAnswer,
  onDanger,
}: QuestionViewProps) {
  const polite = usePolite();
  const given = answers[question.id];
  switch (question.kind) {
    case 'place':
      return <PlaceQuestion answers={answers} onAnswer={onAnswer} />;
    case 'danger':
      if (dangerRule.sample && !isTrial()) {
        return <Notice tone="info">这组题的文字还没有核准，先跳过，按紧急的来看。</Notice>;
      }
      return <DangerQuestions answers={danger} onChange={onDanger} />;
    case 'text': {
      const field = { value: typeof given === 'string' ? given : '', maxLength: question.most };
      const change = (value: string) => onAnswer(question.id, value);
      const shared = {
        ...field,
        label: polite(question.label),
        placeholder: polite(question.placeholder ?? ''),
        onChange: change,
      };
      if (question.lines === 'many') return <TextArea {...shared} />;
      return (
        <Field label={polite(question.label)}>
          <TextInput {...shared} kind={question.digits ? 'digits' : 'text'} />
        </Field>
      );
    }
    default: {
      const chosen = typeof given === 'string' ? [given] : Array.isArray(given) ? given : [];
      const change = (next: string[]) =>
        onAnswer(question.id, question.kind === 'one' ? (next[0] ?? null) : next);
      const choices = <ChoiceQuestion question={question} chosen={chosen} onChange={change} />;
      return isAlone ? choices : <Field label={polite(question.label)}>{choices}</Field>;
    }
  }
}
