import { Input, Radio } from 'antd';
import type { Answers, Question } from '@shared/activities/sign-up/questions';
import { Labelled } from '../../../ui/labelled';

interface QuestionFieldsProps {
  questions: readonly Question[];
  /** By the question's id. */
  typed: Readonly<Record<string, string>>;
  /** The one whose answer is missing. */
  missing: string | null;
  onChange: (questionId: string, words: string) => void;
}

/** What is asked of everybody who signs up. */
export function QuestionFields({ questions, typed, missing, onChange }: QuestionFieldsProps) {
  return questions.map(({ id, label, kind, needed, options }) => (
    <Labelled
      key={id}
      label={needed ? label : `${label}（可以不填）`}
      issue={missing === id ? '这个要问她' : null}
    >
      {(tie) =>
        kind === 'choice' ? (
          <Radio.Group
            {...tie}
            aria-label={label}
            value={typed[id] ?? null}
            options={options.map((option) => ({ value: option, label: option }))}
            onChange={(event) => onChange(id, String(event.target.value))}
          />
        ) : (
          <Input
            {...tie}
            maxLength={200}
            value={typed[id] ?? ''}
            onChange={(event) => onChange(id, event.target.value)}
          />
        )
      }
    </Labelled>
  ));
}

/** Those that were given. */
export function answersOf(
  questions: readonly Question[],
  typed: Readonly<Record<string, string>>,
): Answers {
  return questions.flatMap(({ id }) => {
    const answer = typed[id]?.trim() ?? '';
    return answer === '' ? [] : [{ questionId: id, answer }];
  });
}
