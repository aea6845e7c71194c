import { View } from '@tarojs/components';
import { useState } from 'react';
import { readAnswer, type AnswerValue, type Fact } from '@shared/rules/facts';
import { usePolite } from '@client/session/use-polite';
import { Heading } from '@client/ui/show/heading';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Button } from '@client/ui/press/button';
import { dateTextOf } from './date-fields';
import { emptyDraft, QuestionInput, type Draft } from './question-input';
import { WhyAsked } from './why-asked';

interface QuestionScreenProps {
  fact: Fact;
  /** As it was answered before. */
  given: AnswerValue | undefined;
  wasPassed: boolean;
  today: string;
  isFirst: boolean;
  onAnswer: (value: AnswerValue) => void;
  onPass: () => void;
}

/** One question, and nothing else to decide. Give it a key by fact: it begins anew with each. */
export function QuestionScreen(props: QuestionScreenProps) {
  const { fact, given, wasPassed, today, isFirst, onAnswer, onPass } = props;
  const [draft, setDraft] = useState(() => draftOf(fact, given, wasPassed));
  const polite = usePolite();
  const go = () => {
    if (draft.unclear) onPass();
    else if (draft.value !== null) onAnswer(draft.value);
  };
  const canGo = draft.unclear || draft.value !== null;
  return (
    <View className="stack">
      <View>
        <Heading level={1}>{polite(fact.question)}</Heading>
        {fact.hint !== undefined && <View className="small">{polite(fact.hint)}</View>}
      </View>
      <QuestionInput fact={fact} draft={draft} today={today} onChange={setDraft} />
      <WhyAsked why={polite(fact.why)} startsOpen={isFirst} />
      <BottomBar>
        <Button kind="soft" compact label="跳过" onPress={onPass} />
        <Button label="下一题" disabledReason={canGo ? null : '先答一下，或者跳过'} onPress={go} />
      </BottomBar>
    </View>
  );
}

function draftOf(fact: Fact, given: AnswerValue | undefined, wasPassed: boolean): Draft {
  if (given === undefined) return { ...emptyDraft, unclear: wasPassed };
  const value = readAnswer(fact, given) ?? given;
  const typed = fact.kind === 'number' ? String(value) : '';
  const isDate = fact.kind === 'month' || fact.kind === 'day';
  return {
    ...emptyDraft,
    value,
    typed,
    date: isDate ? dateTextOf(String(value)) : emptyDraft.date,
  };
}
