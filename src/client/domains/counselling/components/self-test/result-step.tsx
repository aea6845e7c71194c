import { View } from '@tarojs/components';
import {
  adviceWords,
  bandWords,
  notADiagnosis,
  selfTestNames,
} from '@shared/counselling/self-tests/words';
import { selfTestTexts } from '@shared/counselling/self-tests/self-tests';
import { open } from '@client/platform/go';
import { usePolite } from '@client/session/use-polite';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { Tag } from '@client/ui/show/tag';
import { Notice } from '@client/ui/state/notice';
import { pages } from '../../page-addresses';
import { bringResult } from '../../talk/brought-result';
import type { SelfTest } from '../../use-self-test';
import { HelpCard } from '../help-card/help-card';
import { NumbersNow } from '../numbers-now';
import './self-test.scss';

/** The score with what it is not, and where to go with it: never that all is well. */
export function ResultStep({ test }: { test: SelfTest }) {
  const polite = usePolite();
  const { id, outcome, isDanger, summary, go } = test;
  const bring = (text: string) => {
    bringResult(text);
    open(pages.mine);
  };
  return (
    <Page title="预约">
      <View className="co-groups">
        {isDanger && <HelpCard kinds={['herself']} isYoung={false} />}
        {outcome.state === 'incomplete' ? (
          <View className="co-group">
            <Heading level={1}>{polite(`还有 ${outcome.missing} 题没答，不算分`)}</Heading>
            <View>{polite(adviceWords(false))}</View>
            <Button kind="soft" label="回去接着答" onPress={() => go('questions')} />
          </View>
        ) : (
          <View className="co-group">
            <Heading level={1}>{`${selfTestNames[id].name}：${bandWords[outcome.band]}`}</Heading>
            <Card className="co-score">
              <View>
                <View className="co-score__number">{`${outcome.score} 分`}</View>
                <View className="small">
                  {`满分 ${outcome.most}，${outcome.cutOff} 分起提醒找医生`}
                </View>
              </View>
              {selfTestTexts[id].sample && <Tag tone="warn">示例</Tag>}
            </Card>
            <View>{polite(adviceWords(outcome.isAtCutOff))}</View>
          </View>
        )}
        <Notice tone="info">{polite(notADiagnosis)}</Notice>
        <Button label="约个老师谈谈" onPress={() => open(pages.times('psychology'))} />
        {summary !== null && (
          <View className="co-group">
            <Button kind="soft" label="带给约好的老师看" onPress={() => bring(summary)} />
            <View className="small">
              {polite('选一个预约，点“写给老师”，看过再加密发。不发就没人看到，切出去就没了。')}
            </View>
          </View>
        )}
        {!isDanger && <NumbersNow />}
        <View className="small">
          {polite('这些只在你手机上，没有发出去，也没有存。离开这一页就没了。')}
        </View>
        <Button kind="quiet" label="再看别的" onPress={() => go('choose')} />
      </View>
    </Page>
  );
}
