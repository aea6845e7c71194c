import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { newKey } from '../../../../platform/new-key';
import { Field, RowIssue } from './field';
import type { FormQuestion } from '../form-draft';
import { Section } from './section';
import type { SectionProps } from './section-props';

export function QuestionsSection({ form, set }: SectionProps) {
  const { questions } = form;
  const change = (key: string, to: Partial<FormQuestion>) =>
    set({
      questions: questions.map((question) =>
        question.key === key ? { ...question, ...to } : question,
      ),
    });
  const add = () => {
    const key = newKey();
    const question: FormQuestion = {
      key,
      id: `q-${key.slice(0, 8)}`,
      label: '',
      kind: 'text',
      needed: false,
      options: [],
    };
    set({ questions: [...questions, question] });
  };
  return (
    <Section id="questions" title="报名时问什么" note="用不着的不要问，问得少报得快">
      {questions.map((question, index) => (
        <QuestionRow
          key={question.key}
          name={`questions.${index}`}
          question={question}
          set={(to) => change(question.key, to)}
          remove={() => set({ questions: questions.filter(({ key }) => key !== question.key) })}
        />
      ))}
      <RowIssue name="questions" />
      <div>
        <Button icon={<PlusOutlined />} disabled={questions.length >= 10} onClick={add}>
          加一个问题
        </Button>
      </div>
    </Section>
  );
}

interface QuestionRowProps {
  name: string;
  question: FormQuestion;
  set: (to: Partial<FormQuestion>) => void;
  remove: () => void;
}

function QuestionRow({ name, question, set, remove }: QuestionRowProps) {
  return (
    <div className="editor-row">
      <Field name={`${name}.label`} label="问题">
        {(tie) => (
          <Input
            {...tie}
            value={question.label}
            maxLength={60}
            placeholder="孩子对什么过敏吗？"
            onChange={(event) => set({ label: event.target.value })}
          />
        )}
      </Field>
      <div className="row">
        <Segmented
          aria-label="怎么回答"
          value={question.kind}
          options={[
            { value: 'text' as const, label: '自己写' },
            { value: 'choice' as const, label: '选一个' },
          ]}
          onChange={(kind) => set({ kind })}
        />
        <Checkbox
          checked={question.needed}
          onChange={(event) => set({ needed: event.target.checked })}
        >
          必须回答
        </Checkbox>
        <Button type="text" icon={<DeleteOutlined />} aria-label="去掉这个问题" onClick={remove} />
      </div>
      {question.kind === 'choice' && (
        <Field name={`${name}.options`} label="选项" note="写一个按一下回车">
          {(tie) => (
            <Select
              {...tie}
              mode="tags"
              open={false}
              suffixIcon={null}
              value={question.options}
              onChange={(options) => set({ options })}
            />
          )}
        </Field>
      )}
      <RowIssue name={name} />
    </div>
  );
}
