import { View } from '@tarojs/components';
import {
  dangerRule,
  type DangerAnswer,
  type DangerAnswers,
} from '@shared/protection/danger/assess-danger';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Card } from '@client/ui/show/card';
import { Tag } from '@client/ui/show/tag';
import './danger-questions.scss';

const choices = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
  { value: 'open', label: '说不清' },
] as const;

interface DangerQuestionsProps {
  answers: DangerAnswers;
  onChange: (answers: DangerAnswers) => void;
}

/** The questions of the rule. "说不清" is no answer, as passing one over is. */
export function DangerQuestions({ answers, onChange }: DangerQuestionsProps) {
  const polite = usePolite();
  const answer = (id: string, value: DangerAnswer | 'open') =>
    onChange({ ...answers, [id]: value === 'open' ? undefined : value });
  return (
    <View className="stack">
      {dangerRule.sample && (
        <View className="row">
          <Tag tone="warn">示例</Tag>
          <View className="grow small">题目的文字还没有核准，只用来演示。</View>
        </View>
      )}
      {dangerRule.questions.map(({ id, text }, at) => (
        <Card key={id} className="pr-danger">
          <View>
            {at + 1}. {polite(text)}
          </View>
          <ChoiceChips
            label={text}
            choices={choices}
            chosen={answers[id] ?? null}
            onChange={(value) => answer(id, value)}
          />
        </Card>
      ))}
    </View>
  );
}
