import { View } from '@tarojs/components';
import { readDay, readMonth, readNumber } from '../match/read-answer-text';
import type { AnswerValue, Fact } from '@shared/rules/facts';
import { aria } from '@client/ui/aria';
import { Field } from '@client/ui/input/field';
import { TextInput } from '@client/ui/input/text-input';
import { DateFields, type DateText } from './date-fields';
import { OptionRow } from './option-row';

/** What she has chosen or typed: not yet her answer. `unclear` is 说不清. */
export interface Draft {
  value: AnswerValue | null;
  unclear: boolean;
  typed: string;
  date: DateText;
}

interface QuestionInputProps {
  fact: Fact;
  draft: Draft;
  today: string;
  onChange: (draft: Draft) => void;
}

const noDate: DateText = ['', '', ''];
export const emptyDraft: Draft = { value: null, unclear: false, typed: '', date: noDate };

/** The field of a question, by its kind; 说不清 is an answer everywhere. */
export function QuestionInput({ fact, draft, today, onChange }: QuestionInputProps) {
  const choose = (value: AnswerValue) => onChange({ ...emptyDraft, value });
  const options = optionsOf(fact);
  const saysUnclear =
    fact.kind !== 'choice' || !fact.options.some(({ means }) => means === 'unclear');
  return (
    <View className="stack targets" {...aria({ role: 'radiogroup', label: fact.question })}>
      {options.map(({ value, label }) => (
        <OptionRow
          key={String(value)}
          label={label}
          chosen={draft.value === value}
          onPress={() => choose(value)}
        />
      ))}
      <TypedAnswer fact={fact} draft={draft} today={today} onChange={onChange} />
      {saysUnclear && (
        <OptionRow
          label="说不清"
          chosen={draft.unclear}
          onPress={() => onChange({ ...emptyDraft, unclear: true })}
        />
      )}
    </View>
  );
}

function optionsOf(fact: Fact): readonly { value: AnswerValue; label: string }[] {
  if (fact.kind === 'choice') return fact.options;
  if (fact.kind !== 'yes-no') return [];
  return [
    { value: true, label: '是' },
    { value: false, label: '不是' },
  ];
}

function TypedAnswer({ fact, draft, today, onChange }: QuestionInputProps) {
  if (fact.kind === 'number') {
    const isWrong = draft.typed !== '' && draft.value === null;
    const error = isWrong ? `请填 ${fact.least} 到 ${fact.most} 之间的整数` : null;
    return (
      <Field label={`多少${fact.unit}`} error={error}>
        <TextInput
          label={`${fact.question}多少${fact.unit}`}
          kind="digits"
          maxLength={6}
          invalid={isWrong}
          value={draft.typed}
          onChange={(typed) => onChange({ ...emptyDraft, typed, value: readNumber(fact, typed) })}
        />
      </Field>
    );
  }
  if (fact.kind !== 'month' && fact.kind !== 'day') return null;
  const withDay = fact.kind === 'day';
  const read = ([year, month, day]: DateText) =>
    withDay ? readDay(year, month, day) : readMonth(year, month, today);
  return (
    <DateFields
      label={fact.question}
      withDay={withDay}
      value={draft.date}
      onChange={(date) => onChange({ ...emptyDraft, date, value: read(date) })}
    />
  );
}
