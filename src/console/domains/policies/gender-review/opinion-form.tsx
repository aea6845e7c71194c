import { App, Button, Input, Radio } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalData } from '@shared/contract/connection-error';
import { queryKey } from '@shared/contract/query-key';
import { checklistOf, type ChecklistQuestion } from '@shared/policies/gender-review/checklist';
import {
  opinionProblem,
  verdictNames,
  verdicts,
  type ChecklistAnswer,
} from '@shared/policies/gender-review/rules';
import { api } from '../../../platform/api';
import { useCommand } from '../../../platform/use-command';
import { Labelled } from '../../../ui/labelled';
import { Panel } from '../../../ui/panel';
import { Problem } from '../../../ui/problem';
import type { GenderReview } from './use-gender-reviews';

/** Her own opinion, question by question; it can be changed until there is an outcome. */
export function OpinionForm({ review }: { review: GenderReview }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const checklist = checklistOf(review.checklist);
  const mine = review.opinions.find((each) => each.mine);
  const [answers, setAnswers] = useState<readonly ChecklistAnswer[]>(mine?.answers ?? []);
  const [words, setWords] = useState(mine?.words ?? '');
  const give = useCommand(api.policies.giveOpinion, {
    onDone: () => {
      void message.success('意见记下了');
      void client.invalidateQueries({ queryKey: queryKey('policies') });
    },
  });
  const problem = opinionProblem(review.checklist, answers);
  const refused = refusalData(give.error, 'BAD_OPINION', 'reason');
  const write = (answer: ChecklistAnswer) =>
    setAnswers([...answers.filter(({ question }) => question !== answer.question), answer]);
  return (
    <Panel title={mine ? '改你的意见' : '写你的意见'}>
      <p className="quiet">{checklist?.origin}</p>
      {checklist?.questions.map((question) => (
        <Question
          key={question.name}
          question={question}
          answer={answers.find((each) => each.question === question.name)}
          onChange={write}
        />
      ))}
      <Labelled label="还想说的" note="可以不写">
        {(tie) => (
          <Input.TextArea
            {...tie}
            rows={3}
            maxLength={1000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Labelled>
      {refused && <p className="form-field__issue">{String(refused.reason)}</p>}
      {give.error && !refused && <Problem error={give.error} />}
      <div className="row">
        <Button
          disabled={problem !== null}
          loading={give.isPending}
          onClick={() => give.mutate({ reviewId: review.id, answers: [...answers], words })}
        >
          记下我的意见
        </Button>
        {problem !== null && <span className="quiet">{problem}</span>}
      </div>
    </Panel>
  );
}

interface QuestionProps {
  question: ChecklistQuestion;
  answer: ChecklistAnswer | undefined;
  onChange: (answer: ChecklistAnswer) => void;
}

function Question({ question, answer, onChange }: QuestionProps) {
  const { name } = question;
  return (
    <fieldset className="policy-rows">
      <legend className="form-field__label">{question.question}</legend>
      <p className="quiet">{question.hint}</p>
      <Radio.Group
        value={answer?.verdict ?? null}
        onChange={({ target }) => {
          const verdict = verdicts.find((each) => each === target.value);
          if (verdict) onChange({ question: name, verdict, note: answer?.note ?? '' });
        }}
      >
        {verdicts.map((verdict) => (
          <Radio
            key={verdict}
            value={verdict}
            aria-label={`${question.question}${verdictNames[verdict]}`}
          >
            {verdictNames[verdict]}
          </Radio>
        ))}
      </Radio.Group>
      {answer?.verdict === 'concern' && (
        <Labelled label="要怎么改">
          {(tie) => (
            <Input.TextArea
              {...tie}
              rows={2}
              maxLength={300}
              value={answer.note}
              onChange={({ target }) => onChange({ ...answer, note: target.value })}
            />
          )}
        </Labelled>
      )}
    </fieldset>
  );
}
