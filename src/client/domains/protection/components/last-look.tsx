import { View } from '@tarojs/components';
import { readersOf } from '@shared/envelope/directory/readers';
import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import { BottomBar } from '@client/ui/page/bottom-bar';
import { Page } from '@client/ui/page/page';
import { Button } from '@client/ui/press/button';
import { Heading } from '@client/ui/show/heading';
import { Notice } from '@client/ui/state/notice';
import { faultWords, warningWords } from '../directory/fault-words';
import { useDirectory } from '../directory/use-directory';
import { hasContent, type Draft, type DraftEvent } from '../report/draft';
import { problemWords } from '../sealing/problem-words';
import { BeforeSending } from './before-sending';
import { NumbersInstead } from './numbers-instead';
import { WhichDay } from './which-day';
import './slot.scss';

interface LastLookProps {
  draft: Draft;
  tell: (event: DraftEvent) => void;
  isSealing: boolean;
  problem: unknown;
  onSend: (directory: VerifiedDirectory) => void;
}

/** Who will read it, when, and what cannot be undone; then it is sent, or not. */
export function LastLook({ draft, tell, isSealing, problem, onSend }: LastLookProps) {
  const { choice, doubt, duty, isAsking, ask } = useDirectory();
  const change = (
    <Button kind="soft" compact label="再改改" onPress={() => tell({ type: 'back' })} />
  );
  if (doubt) {
    return (
      <Page title="服务" quickExit bottom={<BottomBar>{change}</BottomBar>}>
        <WhichDay wipes doubt={doubt} onSaid={ask} />
      </Page>
    );
  }
  if (!choice.ok) {
    const bottom = (
      <BottomBar>
        {change}
        <Button label="再试一次" busy={isAsking} onPress={ask} />
      </BottomBar>
    );
    return (
      <Page title="服务" quickExit bottom={bottom}>
        <Heading level={1}>现在发不了</Heading>
        <NumbersInstead wipes reason={`${faultWords(choice.faults)}你写的还在，别离开这一页。`} />
      </Page>
    );
  }
  const { directory, warnings } = choice;
  const canRead = readersOf(directory, draft.choice).ok;
  const bottom = (
    <BottomBar>
      {change}
      {canRead && (
        <Button
          label="发给维权中心"
          busy={isSealing}
          disabledReason={hasContent(draft) ? null : '还没有写什么'}
          onPress={() => onSend(directory)}
        />
      )}
    </BottomBar>
  );
  return (
    <Page title="服务" quickExit bottom={bottom}>
      <View className="pr-slot">
        {warnings.map((warning) => (
          <Notice key={warning} tone="warn">
            {warningWords[warning]}
          </Notice>
        ))}
        {problem !== null && <NumbersInstead wipes reason={problemWords(problem)} />}
      </View>
      <BeforeSending
        draft={draft}
        directory={directory}
        duty={duty}
        onChoose={(chosen) => tell({ type: 'choose', choice: chosen })}
      />
    </Page>
  );
}
