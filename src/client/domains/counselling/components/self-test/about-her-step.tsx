import { View } from '@tarojs/components';
import type { AgeGroup } from '@shared/counselling/minors';
import { selfTestNames } from '@shared/counselling/self-tests/words';
import { usePolite } from '@client/session/use-polite';
import { ChoiceChips } from '@client/ui/input/choice-chips';
import { Field } from '@client/ui/input/field';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import type { SelfTest } from '../../use-self-test';
import { HelpCard } from '../help-card/help-card';

/** For whom a test was made; whoever is younger gets people to talk to instead of a score. */
export function AboutHerStep({ test }: { test: SelfTest }) {
  const polite = usePolite();
  const { id, her, may, tellOfHer, go } = test;
  const back = <Button kind="quiet" label="换一份" onPress={() => go('choose')} />;
  const bottom = (
    <BottomBar>
      <Button
        label="开始"
        disabledReason={may === 'open' ? '先答上面的问题' : null}
        onPress={() => go('questions')}
      />
    </BottomBar>
  );
  return (
    <Page title="预约" bottom={may === 'yes' || may === 'open' ? bottom : undefined}>
      <View className="co-groups">
        <Heading level={1}>{selfTestNames[id].about}</Heading>
        <Field label={polite('你多大？')}>
          <ChoiceChips
            label={polite('你多大？')}
            choices={ages}
            chosen={her.age}
            onChange={(age) => tellOfHer({ age })}
          />
        </Field>
        {may === 'too-young' && (
          <HelpCard
            kinds={['herself']}
            isYoung
            words={{
              title: '不用做题，找个人说说',
              lead: '没满 18 岁，这份题算不准。心里难受，现在就打个电话：',
            }}
          />
        )}
        {id === 'epds' && may !== 'too-young' && (
          <Field label={polite('你正怀孕，或者生完孩子不到一年？')}>
            <ChoiceChips
              label={polite('你正怀孕，或者生完孩子不到一年？')}
              choices={yesNo}
              chosen={her.isPerinatal === null ? null : her.isPerinatal ? 'yes' : 'no'}
              onChange={(said) => tellOfHer({ isPerinatal: said === 'yes' })}
            />
          </Field>
        )}
        {may === 'not-for-her' && (
          <Notice tone="info" live>
            {polite('这份只给怀孕的人和生完孩子一年内的人，别的时候算不准。换一份看看。')}
          </Notice>
        )}
        {back}
      </View>
    </Page>
  );
}

const ages: readonly { value: AgeGroup; label: string }[] = [
  { value: 'adult', label: '满 18 岁' },
  { value: '14-17', label: '14–17 岁' },
  { value: 'under-14', label: '不满 14 岁' },
];

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
] as const;
