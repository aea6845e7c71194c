import { View } from '@tarojs/components';
import { useState } from 'react';
import { policyFacts } from '@shared/policies/facts/facts';
import { optionOf, type Answers, type Fact } from '@shared/rules/facts';
import { routes } from '@client/domains';
import { open } from '@client/platform/go';
import { Button } from '@client/ui/press/button';
import { ListRow } from '@client/ui/press/list-row';
import { Card } from '@client/ui/show/card';

interface AnswerListProps {
  path: readonly string[];
  answers: Answers;
}

/** What she answered, to change it: shown when she asks, since somebody may look over her shoulder. */
export function AnswerList({ path, answers }: AnswerListProps) {
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <Button
        kind="ghost"
        icon="pencil-line"
        label="看看、改改我的回答"
        onPress={() => setShown(true)}
      />
    );
  }
  return (
    <View className="stack">
      <Card>
        {path.map((name) => {
          const fact = policyFacts[name];
          if (fact === undefined) return null;
          return (
            <ListRow
              key={name}
              title={fact.question}
              note={saidWords(fact, answers[name])}
              onPress={() => open(routes.match(name))}
            />
          );
        })}
      </Card>
      <Button kind="quiet" label="收起" onPress={() => setShown(false)} />
    </View>
  );
}

function saidWords(fact: Fact, value: Answers[string] | undefined): string {
  if (value === undefined || typeof value === 'object') return '跳过了';
  if (fact.kind === 'yes-no') return value === true ? '是' : '不是';
  if (fact.kind === 'choice') return optionOf(fact.options, value)?.label ?? '跳过了';
  return fact.kind === 'number' ? `${String(value)} ${fact.unit}` : String(value);
}
