import { View } from '@tarojs/components';
import type { SignUpForm } from '@shared/activities/views';
import { Card } from '@client/ui/show/card';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { Heading } from '@client/ui/show/heading';
import { TextInput } from '@client/ui/input/text-input';
import type { Draft } from '../../sign-up/use-draft';

/** What the organisers ask. */
export function QuestionFields({ form, draft }: { form: SignUpForm; draft: Draft }) {
  if (form.questions.length === 0) return null;
  const { answers, change } = draft;
  return (
    <View className="stack">
      <Heading>主办单位想知道</Heading>
      <Card>
        <View className="stack">
          {form.questions.map(({ id, label, kind, needed, options }) => {
            const answer = (value: string) => change({ answers: { ...answers, [id]: value } });
            return (
              <Field key={id} label={label} optional={!needed}>
                {kind === 'choice' ? (
                  <ChoiceChips
                    label={label}
                    choices={options.map((option) => ({ value: option, label: option }))}
                    chosen={answers[id] ?? null}
                    onChange={answer}
                  />
                ) : (
                  <TextInput
                    label={label}
                    maxLength={200}
                    value={answers[id] ?? ''}
                    onChange={answer}
                  />
                )}
              </Field>
            );
          })}
        </View>
      </Card>
    </View>
  );
}
