import { View } from '@tarojs/components';
import { scoringRules, type Choice } from '@shared/counselling/self-tests/score';
import { choicesOf, selfTestTexts } from '@shared/counselling/self-tests/self-tests';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Tag } from '@client/ui/show/tag';
import type { SelfTest } from '../../use-self-test';
import { HelpCard } from '../help-card/help-card';
import './self-test.scss';

const values = ['0', '1', '2', '3'] as const;
const choiceOf: Readonly<Record<(typeof values)[number], Choice>> = { 0: 0, 1: 1, 2: 2, 3: 3 };

/** All items on one page. Each can be passed over; help comes below the one that speaks of danger, at once. */
export function QuestionsStep({ test }: { test: SelfTest }) {
  const polite = usePolite();
  const { id, answers, isDanger, answer, go } = test;
  const text = selfTestTexts[id];
  const { dangerItem } = scoringRules[id];
  const bottom = (
    <BottomBar>
      <Button label="看结果" onPress={() => go('result')} />
    </BottomBar>
  );
  return (
    <Page title="预约" bottom={bottom}>
      <View className="co-groups">
        <View className="co-group">
          <Heading level={1}>{polite(`${text.since}，这些有多常有？`)}</Heading>
          {text.sample && (
            <View className="row">
              <Tag tone="warn">示例</Tag>
              <View className="grow small">题目的文字还没有核准，只用来演示。</View>
            </View>
          )}
          <View className="small">{polite('不想答的可以跳过；没答完不算分。')}</View>
        </View>
        {text.items.map((item, at) => {
          const taken = answers[at] ?? null;
          const choices = choicesOf(text, at);
          return (
            <View key={item.text} className="co-group">
              <Card className="co-item">
                <View>
                  {at + 1}. {polite(item.text)}
                </View>
                <ChoiceChips
                  label={item.text}
                  choices={values.map((value, one) => ({ value, label: choices[one] ?? value }))}
                  chosen={taken === null ? null : (values[taken] ?? null)}
                  onChange={(value) => answer(at, choiceOf[value])}
                />
              </Card>
              {isDanger && at + 1 === dangerItem && (
                <HelpCard kinds={['herself']} isYoung={false} />
              )}
            </View>
          );
        })}
        <Button kind="quiet" label="不做了" onPress={() => go('choose')} />
      </View>
    </Page>
  );
}
