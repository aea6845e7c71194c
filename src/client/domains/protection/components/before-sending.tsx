import { View } from '@tarojs/components';
import { useState } from 'react';
import { readersOf } from '@shared/envelope/directory/readers';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { isUrgent } from '@shared/protection/states/case-states';
import { urgencyOf } from '@shared/protection/report/report-forms';
import { withdrawalDays } from '@shared/protection/rules';
import type { DutyNow } from '@shared/protection/wire';
import { usePolite } from '@client/session/use-polite';
import { CallRow } from '@client/ui/press/call-row';
import { Card } from '@client/ui/show/card';
import { Heading } from '@client/ui/show/heading';
import { readerGroups, readersText } from '../directory/reader-groups';
import { keptText, readingTime } from '../directory/reading-time';
import { placeOf, sealedAnswers, type Draft } from '../report/draft';
import { FactList } from './fact-list';
import { NumbersInstead } from './numbers-instead';
import { ReaderCard } from './reader-card';
import { ReaderSheet } from './reader-sheet';
import './before-sending.scss';

interface BeforeSendingProps {
  draft: Draft;
  directory: VerifiedDirectory;
  duty: DutyNow | null;
  onChoose: (choice: Draft['choice']) => void;
}

/** In the order of her fears: who reads, when, and what cannot be undone. */
export function BeforeSending({ draft, directory, duty, onChoose }: BeforeSendingProps) {
  const polite = usePolite();
  const [isListed, setListed] = useState(false);
  const groups = readerGroups(directory, draft.choice, placeOf(draft));
  const readers = readersOf(directory, draft.choice);
  const urgent = isUrgent(urgencyOf(draft.writer, sealedAnswers(draft)));
  const { above, large } = readingTime(duty, urgent, new Date());
  const list = { groups, choice: draft.choice, onChoose };
  return (
    <>
      <Heading level={1}>发出之前，看一眼</Heading>
      <View className="pr-part">
        <Heading>谁会读</Heading>
        <ReaderCard {...list} onList={() => setListed(true)} />
        {readers.ok ? (
          <View className="small">{readersText(groups)}其余看名单。</View>
        ) : (
          <NumbersInstead wipes reason={tooFew(readers.enoughWithout)} />
        )}
      </View>
      <View className="pr-part">
        <Heading>什么时候有人读</Heading>
        <Card className="pr-when">
          <View className="grow">
            <View className="small">{above}</View>
            <View className="pr-when__large">{large}</View>
          </View>
          <CallRow number="110" name="有危险别等" />
        </Card>
        <View className="small">一打电话，没发的字就清掉。</View>
      </View>
      <View className="pr-part">
        <Heading>发出以后</Heading>
        <FactList
          facts={[
            [
              'square-pen',
              polite(`能补充、更正；撤回后先问过你本人，满 ${withdrawalDays} 天才真删。`),
            ],
            ['eye', <Words key="read" before="别人已经读到的，" strong="收不回来" />],
            [
              'eraser',
              <Words key="wipe" before={polite('没发就离开，写的字')} strong="马上清掉" />,
            ],
            ['file-clock', polite(keptText)],
          ]}
        />
      </View>
      <ReaderSheet {...list} open={isListed} onClose={() => setListed(false)} />
    </>
  );
}

function Words({ before, strong }: { before: string; strong: string }) {
  return (
    <View>
      {before}
      <View className="pr-strong">{strong}</View>。
    </View>
  );
}

function tooFew(enoughWithout: boolean): string {
  return enoughWithout
    ? '去掉这些人以后，能读的不到两位，发出去怕没有人看。少去掉一位，或者打电话说。'
    : '现在能读的人不到两位，先不能发，怕没有人看。打电话说。';
}
